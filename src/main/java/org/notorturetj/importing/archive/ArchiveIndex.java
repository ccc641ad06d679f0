package org.notorturetj.importing.archive;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where in an archive the answer of each address is that counts, and what this run has. */
public final class ArchiveIndex {
    private final SealedArchive archive;

    /** The segment of each address's last lasting answer, in the order they were first seen. */
    private final Map<String, Integer> lasting = new LinkedHashMap<>();

    private final Set<String> ofRun = new HashSet<>();

    private ArchiveIndex(SealedArchive archive) {
        this.archive = archive;
    }

    /**
     * Reads an archive from its beginning, and so finds whatever was altered in it.
     *
     * @param each is shown every answer
     */
    public static ArchiveIndex of(SealedArchive archive, Consumer<Answer> each) throws IOException {
        var index = new ArchiveIndex(archive);
        int firstOfRun = archive.firstOfRun();
        for (int segment = 0; segment < archive.size(); segment++) {
            Optional<Answer> answer = archive.answer(segment);
            if (answer.isPresent()) {
                index.note(answer.get(), segment, segment >= firstOfRun);
                each.accept(answer.get());
            }
        }
        return index;
    }

    private void note(Answer answer, int segment, boolean inRun) {
        if (inRun) {
            ofRun.add(answer.address());
        }
        if (answer.isLasting()) {
            lasting.put(answer.address(), segment);
        }
    }

    /** The addresses that have an answer which counts. */
    public Set<String> addresses() {
        return Collections.unmodifiableSet(lasting.keySet());
    }

    /** The answer of an address that counts. */
    public Optional<Answer> answer(String address) throws IOException {
        Integer segment = lasting.get(address);
        return segment == null ? Optional.empty() : archive.answer(segment);
    }

    /** Whether the run that is under way has asked for an address. */
    public boolean isOfRun(String address) {
        return ofRun.contains(address);
    }

    /** Adds an answer to the archive. */
    public void add(Answer answer) throws IOException {
        archive.add(answer);
        note(answer, archive.size() - 1, true);
    }

    /** The run is whole. */
    public void endRun() throws IOException {
        archive.end();
        ofRun.clear();
    }
}
