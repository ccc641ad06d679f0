package org.notorturetj.signer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.Content;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.storage.FileStorage;

/**
 * A phone with the real client and its own folder; every step is checked against the invariants.
 */
final class LawfulPhone {
    private static final String ADDRESS = "https://mirror.example/v1/sync/";

    private final MemoryMirror mirror;
    private final Path folder;
    private final SyncLaw law;
    private long now = MemoryLog.NOW.toEpochMilli();
    private SyncClient client;
    private Map<Language, Map<String, String>> held = new TreeMap<>();

    /** A pack carried as a file. */
    @SuppressWarnings("ArrayRecordComponent")
    record PackFile(Language language, Scope scope, long seq, byte[] bytes) {}

    LawfulPhone(MemoryLog log, MemoryMirror mirror, Path folder) {
        this.mirror = mirror;
        this.folder = folder;
        this.law = new SyncLaw(log, folder);
        this.client = open();
        for (Language language : Language.values()) {
            held.put(language, Map.of());
        }
    }

    private SyncClient open() {
        try {
            return new SyncClient(
                    MemoryLog.rootFile().getBytes(StandardCharsets.UTF_8),
                    List.of(ADDRESS),
                    mirror,
                    FileStorage.withoutFsync(folder.toFile()),
                    () -> now,
                    new Random(0));
        } catch (org.notorturetj.client.RefusedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Syncs.
     *
     * @return whether the sync was complete
     */
    boolean sync(Language language, Scope scope, MemoryMirror.@Nullable Break broken)
            throws IOException {
        var before = held;
        // Longer than the only mirror ever has to wait after it failed.
        now += Duration.ofMinutes(61).toMillis();
        mirror.failWith(broken);
        SyncReport report = client.sync(language.tag(), scope);
        boolean done = isDone(report);
        held = read();
        var now = held;
        law.onlyPublishedContent(now);
        long seq = client.state().seq();
        law.nothingLost(before, now, language, seq, seq);
        if (done) {
            law.isComplete(language, scope, client.state(), now);
        }
        law.nothingRemoved(now, seq);
        return done;
    }

    /** Imports a pack, or only the first half of it. */
    boolean importPack(PackFile pack, boolean cut) throws IOException {
        var before = held;
        byte[] bytes = cut ? Arrays.copyOf(pack.bytes(), pack.bytes().length / 2) : pack.bytes();
        SyncReport report = client.importPack(new ByteArrayInputStream(bytes));
        held = read();
        var now = held;
        law.onlyPublishedContent(now);
        long seq = client.state().seq();
        law.imported(report, cut, before, now);
        law.nothingLost(before, now, pack.language(), pack.seq(), seq);
        law.nothingRemoved(now, seq);
        return report.outcome() == SyncReport.Outcome.UPDATED;
    }

    /** The languages with content on this phone. */
    List<Language> languages() {
        return client.languages().stream().map(Language::fromString).toList();
    }

    /** Restarts the app. */
    void restart() throws IOException {
        client = open();
        law.same(held, read());
    }

    private static boolean isDone(SyncReport report) {
        return report.outcome() == SyncReport.Outcome.UPDATED
                || report.outcome() == SyncReport.Outcome.UNCHANGED;
    }

    private Map<Language, Map<String, String>> read() throws IOException {
        Map<Language, Map<String, String>> all = new TreeMap<>();
        for (Language language : Language.values()) {
            Content content = client.content(language.tag());
            Map<String, String> files = new TreeMap<>();
            for (String name : content.chunkNames()) {
                files.put(name, new String(content.chunk(name), StandardCharsets.UTF_8));
            }
            all.put(language, files);
        }
        return all;
    }
}
