package org.notorturetj.importing.waiting;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * A file beside the archive with the names that wait and the words around them, each item sealed
 * for itself with {@code import.key}: the desk needs this file, and not the archive.
 */
public final class WaitingFile implements Closeable {
    private static final String NAME = "waiting.sealed";

    /** Where an item stands in a file that is made for answers of a site. */
    private static final String ADDRESS = "https://waiting.invalid/";

    private final Path file;
    private final Path unfinished;
    private final SealedArchive sealed;

    private WaitingFile(Path file, Path unfinished, SealedArchive sealed) {
        this.file = file;
        this.unfinished = unfinished;
        this.sealed = sealed;
    }

    /** The file that belongs to an archive. */
    public static Path beside(Path archive) {
        return archive.resolveSibling(NAME);
    }

    /** Begins it anew; the one before stays until this is whole. */
    public static WaitingFile begin(Path archive, SegmentSeal seal) throws IOException {
        Path file = beside(archive);
        Path unfinished = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(unfinished);
        return new WaitingFile(file, unfinished, SealedArchive.open(unfinished, seal));
    }

    /** Adds an item, if it has a name, decided or not. */
    public void add(PlannedItem item) throws IOException {
        if (item.waiting() != null) {
            String json = CanonicalJson.write(new WaitingItem(item.number(), item.waiting()));
            sealed.add(
                    new Answer(
                            ADDRESS + item.number(),
                            Instant.EPOCH,
                            Answer.OK,
                            Map.of(),
                            json.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** It is whole. */
    public void end() throws IOException {
        sealed.end();
        sealed.close();
        Files.move(
                unfinished,
                file,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        sealed.close();
        Files.deleteIfExists(unfinished);
    }

    /**
     * Reads all items.
     *
     * @return none if there is no such file
     * @throws CommandException in one sentence, if it is not what the key has sealed, or in use
     */
    public static List<WaitingItem> read(Path file, SegmentSeal seal) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<WaitingItem> items = new ArrayList<>();
        try (SealedArchive sealed = SealedArchive.open(file, seal)) {
            if (!sealed.isFinished()) {
                throw new CommandException("%s was altered: its end is not there.".formatted(file));
            }
            for (int segment = 0; segment < sealed.size(); segment++) {
                Optional<Answer> answer = sealed.answer(segment);
                if (answer.isPresent()) {
                    items.add(
                            CanonicalJson.read(
                                    new String(answer.get().body(), StandardCharsets.UTF_8),
                                    WaitingItem.class));
                }
            }
        }
        return items;
    }
}
