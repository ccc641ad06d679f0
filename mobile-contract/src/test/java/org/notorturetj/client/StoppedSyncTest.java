package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.storage.SlowStorage;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A sync ends within a second of being told to, whatever it is doing. */
@Tag("proof")
class StoppedSyncTest {
    /** In seconds, as is promised. A deadline takes 60. */
    private static final int SOON = 1;

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> a_sync_that_waits_for_a_mirror_ends_when_it_is_cancelled_or_interrupted() {
        List<DynamicTest> tests = new ArrayList<>();
        for (StallingServer.Manner manner : StallingServer.Manner.values()) {
            for (boolean interrupt : new boolean[] {false, true}) {
                String name = manner + (interrupt ? " interrupted" : " cancelled");
                tests.add(DynamicTest.dynamicTest(name, () -> endsSoon(manner, interrupt)));
            }
        }
        return tests.stream();
    }

    private void endsSoon(StallingServer.Manner manner, boolean interrupt) throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        try (StallingServer server = new StallingServer(manner)) {
            SyncClient client = phone.online(server.mirror());
            AtomicBoolean stillInterrupted = new AtomicBoolean();
            FutureTask<SyncReport> sync =
                    new FutureTask<>(
                            () -> {
                                SyncReport report = client.sync("tg", Scope.ESSENTIALS);
                                stillInterrupted.set(Thread.currentThread().isInterrupted());
                                return report;
                            });
            Thread thread = new Thread(sync);
            thread.setDaemon(true);
            thread.start();
            Thread.sleep(200);
            if (interrupt) {
                thread.interrupt();
            } else {
                client.cancel();
            }
            assertEquals(Outcome.STOPPED, sync.get(SOON, TimeUnit.SECONDS).outcome());
            assertEquals(interrupt, stillInterrupted.get(), "the thread keeps its interrupt");
            assertTrue(
                    phone.files().stream().noneMatch(file -> file.startsWith("scratch")),
                    phone.files().toString());
        }
    }

    @Test
    void one_that_writes_ends_between_two_files_and_leaves_what_was_there() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        SyncClient before = phone.client();
        before.sync("tg", Scope.ESSENTIALS);
        List<String> files = phone.files().stream().sorted().toList();
        SyncClient client =
                phone.client(SlowStorage.of(folder, 150), phone.mirror, MemoryMirror.ADDRESS);
        for (String kind : List.of("hotlines", "guides", "regions", "contacts", "alerts")) {
            phone.log.putInAll(kind, "x", tag -> SampleRecords.contact("x", tag));
        }
        phone.log.publish();
        CountDownLatch fetched = new CountDownLatch(1);
        phone.mirror.serve(phone.log.files());
        FutureTask<SyncReport> sync =
                FolderPhone.start(
                        () ->
                                client.sync(
                                        "tg",
                                        Scope.ESSENTIALS,
                                        new SyncOptions()
                                                .listener(
                                                        progress -> {
                                                            if (progress.files() == 7) {
                                                                fetched.countDown();
                                                            }
                                                        })));
        assertTrue(fetched.await(SOON, TimeUnit.SECONDS));
        client.cancel();
        assertEquals(Outcome.STOPPED, sync.get(SOON, TimeUnit.SECONDS).outcome());
        assertEquals(files, phone.files().stream().sorted().toList().subList(0, files.size()));
        assertEquals(1, client.heldSeq("tg", Scope.ESSENTIALS));
        assertEquals(Outcome.UPDATED, client.sync("tg", Scope.ESSENTIALS).outcome());
        assertEquals(2, client.heldSeq("tg", Scope.ESSENTIALS));
    }

    @Test
    void one_that_waits_for_another_ends_and_the_other_goes_on() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        try (StallingServer server = new StallingServer(StallingServer.Manner.SILENCE)) {
            SyncClient client = phone.online(server.mirror());
            FutureTask<SyncReport> first =
                    FolderPhone.start(() -> client.sync("tg", Scope.ESSENTIALS));
            Thread.sleep(100);
            Thread.currentThread().interrupt();
            assertEquals(Outcome.STOPPED, client.sync("ru", Scope.ESSENTIALS).outcome());
            assertTrue(Thread.interrupted());
            assertTrue(!first.isDone());
            assertEquals(Outcome.FAILED, client.sync("ru", Scope.ALL, 200).outcome());
            client.cancel();
            assertEquals(Outcome.STOPPED, first.get(SOON, TimeUnit.SECONDS).outcome());
        }
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // slow on purpose
    @Test
    void an_import_from_a_stream_that_stalls_ends_when_it_is_cancelled() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        SyncClient client = phone.client();
        CountDownLatch never = new CountDownLatch(1);
        InputStream stalled =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        try {
                            never.await();
                            return -1;
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }
                };
        FutureTask<SyncReport> imported = FolderPhone.start(() -> client.importPack(stalled));
        Thread.sleep(100);
        client.cancel();
        assertEquals(Outcome.STOPPED, imported.get(SOON, TimeUnit.SECONDS).outcome());
        assertEquals(Outcome.UPDATED, client.sync("tg", Scope.ESSENTIALS).outcome());
    }

    /** A phone whose worker is always stopped early still becomes complete. */
    @Test
    void what_had_arrived_when_it_was_stopped_is_kept() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        phone.client().sync("tg", Scope.ESSENTIALS);
        phone.log.putInAll("hotlines", "h1", tag -> SampleRecords.hotline("h1", tag, "+999000009"));
        phone.log.putInAll("guides", "g9", tag -> SampleRecords.guide("g9", tag, "Late"));
        phone.log.publish();
        phone.mirror.serve(phone.log.files());
        SyncClient[] client = new SyncClient[1];
        phone.mirror.tamper(
                (path, file) -> {
                    if (path.startsWith("update")) {
                        return Transport.Response.empty(404);
                    }
                    if (path.contains("guides")) {
                        client[0].cancel();
                        return new Transport.Response(200, null, null, slow(file));
                    }
                    return null;
                });
        client[0] = phone.client();
        assertEquals(Outcome.STOPPED, client[0].sync("tg", Scope.ESSENTIALS).outcome());
        byte[] lines = client[0].content("tg").chunk(TestPhone.HOTLINES);
        assertTrue(TestPhone.words(lines).contains("+999000009"), "the number has arrived");
        assertEquals(1, client[0].heldSeq("tg", Scope.ESSENTIALS), "and the guide has not");
        phone.mirror.tamper(null);
        assertEquals(Outcome.UPDATED, client[0].sync("tg", Scope.ESSENTIALS).outcome());
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // slow on purpose
    private static InputStream slow(byte[] file) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    return -1;
                }
                return at < file.length ? file[at++] & 0xff : -1;
            }
        };
    }
}
