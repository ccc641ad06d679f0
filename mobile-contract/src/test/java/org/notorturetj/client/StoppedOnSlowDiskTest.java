package org.notorturetj.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.storage.SlowStorage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What a stop waits for is mostly the flash memory: it is promised within a second, and a file may
 * take 300 ms (docs/lab/31).
 */
@Tag("proof")
class StoppedOnSlowDiskTest {
    private static final long MILLIS = 150;
    private static final int SOON = 60;

    /** The one that is being written, and what forgets that a mirror was tried: two. */
    private static final int MOST = 3;

    /** As many as a first sync writes, and a few more. */
    private static final int FILES = 24;

    @TempDir Path folder;

    @Test
    void after_a_stop_hardly_anything_is_written_whenever_it_comes() throws Exception {
        List<FutureTask<Stopped>> all =
                IntStream.rangeClosed(1, FILES)
                        .mapToObj(file -> FolderPhone.start(() -> stoppedAt(file)))
                        .toList();
        int stopped = 0;
        for (FutureTask<Stopped> one : all) {
            Stopped after = one.get(SOON, TimeUnit.SECONDS);
            assertTrue(after.files() <= MOST, after.toString());
            assertEquals(0, after.failures(), after.toString());
            stopped += after.outcome() == Outcome.STOPPED ? 1 : 0;
        }
        assertTrue(stopped > FILES / 4, stopped + " of " + all.size());
    }

    /** What became of a sync that was stopped at a file. */
    private record Stopped(int at, int files, Outcome outcome, long failures) {}

    private Stopped stoppedAt(int file) throws Exception {
        Path own = Files.createDirectories(folder.resolve("" + file));
        FolderPhone phone = new FolderPhone(own);
        AtomicInteger written = new AtomicInteger();
        AtomicReference<SyncClient> client = new AtomicReference<>();
        Runnable begins =
                () -> {
                    if (written.incrementAndGet() == file) {
                        client.get().cancel();
                    }
                };
        client.set(
                phone.client(
                        SlowStorage.of(own, MILLIS, begins), phone.mirror, MemoryMirror.ADDRESS));
        Outcome outcome = client.get().sync("tg", Scope.ESSENTIALS).outcome();
        MirrorRecord record = MirrorRecord.stored(phone.storage().read("mirrors"));
        return new Stopped(
                file,
                Math.max(0, written.get() - file + 1),
                outcome,
                record.times(MemoryMirror.ADDRESS));
    }
}
