package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.push.IgnoreReason;
import org.notorturetj.client.push.NotificationDisplay;
import org.notorturetj.client.push.PushInbox;
import org.notorturetj.client.search.index.OfflineSearch;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.client.storage.SlowStorage;
import org.notorturetj.publisher.SampleRecords;
import org.notorturetj.publisher.WakeUpMessage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Somebody wipes the phone at the door: nothing is left, and nothing comes back. */
class ErasedPhoneTest {
    private static final long ENDS = 1_796_083_200L;

    @TempDir Path folder;
    @TempDir Path messages;

    private final Screen screen = new Screen();
    private FolderPhone phone;
    private SyncClient client;
    private PushInbox inbox;

    @Test
    void both_folders_the_index_and_the_screen_are_empty_and_stay_so() throws Exception {
        open();
        OfflineSearch search = OfflineSearch.of(client, "tg");
        client.eraseEverything();
        assertNothingLeft();
        assertTrue(client.isErased());
        assertTrue(search.find("h1", 5).hits().isEmpty());
        assertEquals(List.of(), screen.shown);
        int asked = phone.mirror.asked.size();
        assertEquals(Outcome.STOPPED, client.sync("tg", Scope.ALL).outcome());
        assertEquals(Outcome.STOPPED, client.syncTo("tg", Scope.ALL, 1).outcome());
        byte[] pack = phone.log.files().at("pack/tg");
        assertEquals(Outcome.STOPPED, client.importPack(new ByteArrayInputStream(pack)).outcome());
        assertEquals(
                IgnoreReason.ERASED,
                inbox.receive(
                                WakeUpMessage.alert("n1n1n1n1n1n1n1n1", 1, ENDS)
                                        .by(phone.log.alerter))
                        .reason()
                        .get());
        assertFalse(inbox.fetch("tg").complete());
        assertEquals(asked, phone.mirror.asked.size(), "and asks no mirror");
        assertTrue(client.languages().isEmpty());
        assertTrue(client.content("tg").chunkNames().isEmpty());
        assertTrue(OfflineSearch.of(client, "tg").find("h1", 5).hits().isEmpty());
        assertNothingLeft();
    }

    /** It left 14 files. */
    @Test
    void a_sync_that_is_writing_leaves_nothing_behind() throws Exception {
        open();
        client = phone.client(SlowStorage.of(folder, 150), phone.mirror, MemoryMirror.ADDRESS);
        newPublication();
        CountDownLatch writing = new CountDownLatch(1);
        FutureTask<SyncReport> sync =
                FolderPhone.start(
                        () ->
                                client.sync(
                                        "tg",
                                        Scope.ESSENTIALS,
                                        new SyncOptions()
                                                .listener(
                                                        now -> {
                                                            if (now.files() == 7) {
                                                                writing.countDown();
                                                            }
                                                        })));
        assertTrue(writing.await(5, TimeUnit.SECONDS));
        Thread.sleep(200);
        client.eraseEverything();
        assertEquals(List.of(), phone.files());
        assertEquals(Outcome.STOPPED, sync.get(5, TimeUnit.SECONDS).outcome());
        assertEquals(List.of(), phone.files());
    }

    @Test
    void a_large_response_that_still_comes_leaves_no_scratch_file() throws Exception {
        open();
        CountDownLatch coming = new CountDownLatch(1);
        newPublication();
        phone.mirror.tamper((path, file) -> path.equals("head") ? null : endless(coming));
        FutureTask<SyncReport> sync = FolderPhone.start(() -> client.sync("tg", Scope.ALL));
        coming.await();
        Thread.sleep(200);
        assertTrue(phone.files().stream().anyMatch(file -> file.startsWith("scratch")));
        client.eraseEverything();
        assertEquals(Outcome.STOPPED, sync.get(5, TimeUnit.SECONDS).outcome());
        Thread.sleep(300);
        assertNothingLeft();
    }

    @Test
    void another_client_of_the_folder_that_is_syncing_brings_nothing_back() throws Exception {
        open();
        newPublication();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch erased = new CountDownLatch(1);
        SyncClient other =
                phone.client(
                        phone.storage(),
                        (mirror, path, headers, limit) -> {
                            asked.countDown();
                            await(erased);
                            return phone.mirror.get(mirror, path, headers, limit);
                        },
                        MemoryMirror.ADDRESS);
        FutureTask<SyncReport> sync = FolderPhone.start(() -> other.sync("tg", Scope.ESSENTIALS));
        asked.await();
        client.eraseEverything();
        erased.countDown();
        assertThrows(Exception.class, () -> sync.get(5, TimeUnit.SECONDS));
        assertNothingLeft();
        assertTrue(other.content("tg").chunkNames().isEmpty());
        SyncClient fresh = phone.client();
        assertEquals(Outcome.UPDATED, fresh.sync("tg", Scope.ESSENTIALS).outcome());
    }

    @Test
    void a_storage_that_only_replaces_is_emptied_too() throws Exception {
        TestPhone simple = new TestPhone(TestPhone.log());
        simple.sync(TestPhone.log());
        simple.client.eraseEverything();
        assertEquals("", simple.storage.everything());
        assertEquals(Outcome.STOPPED, simple.sync());
        assertEquals("", simple.storage.everything());
    }

    private void open() throws Exception {
        phone = new FolderPhone(folder);
        client = phone.client();
        client.sync("tg", Scope.ESSENTIALS);
        FileStorage heard = FileStorage.withoutFsync(messages.toFile());
        inbox = new PushInbox(client, heard, () -> TestPhone.NOW, screen);
        inbox.receive(WakeUpMessage.alert("2q9r5t8w1x4y7z0a", 1, ENDS).by(phone.log.alerter));
        assertEquals(List.of("2q9r5t8w1x4y7z0a"), screen.shown);
    }

    private void newPublication() {
        for (String kind : List.of("hotlines", "guides", "regions", "contacts", "alerts")) {
            phone.log.putInAll(kind, "x", tag -> SampleRecords.contact("x", tag));
        }
        phone.log.publish();
        phone.mirror.serve(phone.log.files());
    }

    private void assertNothingLeft() {
        assertEquals(List.of(), phone.files());
        File[] heard = messages.toFile().listFiles();
        assertEquals(0, heard.length);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** A body above what is kept in memory, which goes on until nobody reads it. */
    @SuppressWarnings("InputStreamSlowMultibyteRead") // slow on purpose
    private static Transport.Response endless(CountDownLatch coming) {
        return new Transport.Response(
                200,
                null,
                null,
                new java.io.InputStream() {
                    private int sent;

                    @Override
                    public int read() {
                        if (sent++ == 200_000) {
                            coming.countDown();
                        }
                        if (sent > 200_000 && sent % 100 == 0) {
                            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
                        }
                        return '{';
                    }
                });
    }

    private static final class Screen implements NotificationDisplay {
        final List<String> shown = new java.util.ArrayList<>();

        @Override
        public void show(String nid, boolean urgent, long expiresAt) {
            shown.add(nid);
        }

        @Override
        public void remove(String nid) {
            shown.remove(nid);
        }
    }
}
