package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.offline.Hotlines;
import org.notorturetj.client.push.NotificationDisplay;
import org.notorturetj.client.push.PushInbox;
import org.notorturetj.client.search.index.OfflineSearch;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.client.storage.SlowStorage;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the phone holds is shown at once, whatever a sync waits for. */
class ReadAtOnceTest {
    /** Milliseconds; before, it was the minute that a dripping mirror gets. */
    private static final long AT_ONCE = 1000;

    @TempDir Path folder;
    @TempDir Path messages;

    @Test
    void everything_held_is_read_at_once_while_a_mirror_drips() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        phone.client().sync("tg", Scope.ESSENTIALS);
        try (StallingServer server = new StallingServer(StallingServer.Manner.DRIPPING_BODY)) {
            SyncClient client = phone.online(server.mirror());
            PushInbox inbox =
                    new PushInbox(
                            client,
                            FileStorage.withoutFsync(messages.toFile()),
                            () -> TestPhone.NOW,
                            new NoDisplay());
            FutureTask<SyncReport> sync =
                    FolderPhone.start(() -> client.sync("tg", Scope.ESSENTIALS));
            Thread.sleep(300);
            assertFalse(sync.isDone(), "the mirror drips");
            byte[] pack = phone.log.files().at("pack/tg");
            assertEquals(
                    2,
                    atOnce(() -> Hotlines.of(client.content("tg", "hotlines", "regions")).all())
                            .size());
            atOnce(() -> client.card("tg"));
            atOnce(() -> client.staleSince("tg"));
            atOnce(client::state);
            assertEquals(1, atOnce(client::languages).size());
            assertEquals(1L, atOnce(() -> client.heldSeq("tg", Scope.ESSENTIALS)));
            atOnce(client::alertKeys);
            soon(() -> inbox.receive(Map.of()));
            soon(() -> inbox.reconcile("tg"));
            assertFalse(soon(() -> OfflineSearch.of(client, "tg")).find("h1", 5).hits().isEmpty());
            assertEquals(
                    SyncReport.Outcome.UNCHANGED,
                    soon(() -> client.importPack(new ByteArrayInputStream(pack))).outcome());
            assertFalse(sync.isDone(), "the mirror still drips");
            client.cancel();
            assertEquals(SyncReport.Outcome.STOPPED, sync.get(5, TimeUnit.SECONDS).outcome());
        }
    }

    @Test
    void the_content_before_is_read_whole_while_the_next_one_is_written() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        phone.client().sync("tg", Scope.ESSENTIALS);
        SyncClient client =
                phone.client(SlowStorage.of(folder, 100), phone.mirror, MemoryMirror.ADDRESS);
        for (int i = 1; i <= 2; i++) {
            String id = "h" + i;
            String number = "+99900000009" + i;
            phone.log.putInAll("hotlines", id, tag -> SampleRecords.hotline(id, tag, number));
            String guide = "g" + i;
            phone.log.putInAll("guides", guide, tag -> SampleRecords.guide(guide, tag, number));
        }
        phone.log.publish();
        phone.mirror.serve(phone.log.files());
        FutureTask<SyncReport> sync = FolderPhone.start(() -> client.sync("tg", Scope.ESSENTIALS));
        int read = 0;
        while (!sync.isDone()) {
            String lines =
                    TestPhone.words(atOnce(() -> client.content("tg")).chunk(TestPhone.HOTLINES));
            boolean before = lines.contains("+999000000001") && lines.contains("+999000000002");
            boolean after = lines.contains("+999000000091") && lines.contains("+999000000092");
            assertTrue(before ^ after, lines);
            read++;
        }
        assertEquals(SyncReport.Outcome.UPDATED, sync.get().outcome());
        assertTrue(read > 10, "read " + read + " times");
    }

    /** An alert that a signed message names is fetched while an ordinary sync hangs. */
    @Test
    void an_alert_is_fetched_while_an_ordinary_sync_drips() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        CountDownLatch hanging = new CountDownLatch(1);
        Transport both =
                (mirror, path, headers, limit) -> {
                    if (path.equals("head")) {
                        hanging.countDown();
                        sleep();
                    }
                    return phone.mirror.get(mirror, path, headers, limit);
                };
        phone.client().sync("tg", Scope.ESSENTIALS);
        SyncClient client = phone.client(phone.storage(), both, MemoryMirror.ADDRESS);
        FutureTask<SyncReport> sync = FolderPhone.start(() -> client.sync("tg", Scope.ESSENTIALS));
        hanging.await();
        assertEquals(
                SyncReport.Outcome.UNCHANGED,
                FolderPhone.start(() -> client.syncTo("tg", Scope.ESSENTIALS, 1))
                        .get(10, TimeUnit.SECONDS)
                        .outcome());
        client.cancel();
        assertEquals(SyncReport.Outcome.STOPPED, sync.get(5, TimeUnit.SECONDS).outcome());
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T atOnce(Callable<T> reading) throws Exception {
        return within(AT_ONCE, reading);
    }

    /** What computes as well, on a machine that may be busy. */
    private static <T> T soon(Callable<T> work) throws Exception {
        return within(5 * AT_ONCE, work);
    }

    private static <T> T within(long milliseconds, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T done = work.call();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        assertTrue(took < milliseconds, took + " ms");
        return done;
    }

    private static final class NoDisplay implements NotificationDisplay {
        @Override
        public void show(String nid, boolean urgent, long expiresAt) {}

        @Override
        public void remove(String nid) {}
    }
}
