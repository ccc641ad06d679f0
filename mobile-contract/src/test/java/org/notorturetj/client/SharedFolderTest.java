package org.notorturetj.client;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.publisher.LogFiles;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two clients of one folder, as a worker and an activity of one app have them. */
class SharedFolderTest {
    @TempDir Path folder;

    @Test
    void each_reads_what_the_other_has_stored() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        SyncClient one = phone.client();
        SyncClient two = phone.client();
        one.sync("tg", Scope.ESSENTIALS);
        assertEquals(List.of("tg"), List.copyOf(two.languages()));
        assertTrue(lines(two).contains("+999000000001"));
        two.sync("ru", Scope.ESSENTIALS);
        assertEquals(List.of("ru", "tg"), List.copyOf(one.languages()));
        one.forget("tg");
        assertEquals(List.of("ru"), List.copyOf(two.languages()));
    }

    @Test
    void an_older_mirror_of_the_one_brings_nothing_back_that_the_other_has_removed()
            throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        phone.client().sync("tg", Scope.ESSENTIALS);
        for (int i = 0; i < 2; i++) {
            phone.log.putInAll("guides", "g9", tag -> SampleRecords.guide("g9", tag, "Middle"));
            phone.log.publish();
        }
        LogFiles middle = phone.log.files();
        phone.log.removeInAll("guides", "g1").publish();
        LogFiles newest = phone.log.files();
        MemoryMirror fast = new MemoryMirror().serve(newest);
        SyncClient one = phone.client(phone.storage(), fast, MemoryMirror.ADDRESS);
        boolean[] overtaken = new boolean[1];
        MemoryMirror slow = new MemoryMirror().serve(middle);
        slow.tamper(
                (path, file) -> {
                    if (path.startsWith("update") && !overtaken[0]) {
                        overtaken[0] = true;
                        assertEquals(Outcome.UPDATED, sync(one));
                    }
                    return null;
                });
        SyncClient two = phone.client(phone.storage(), slow, MemoryMirror.ADDRESS);
        assertEquals(Outcome.FAILED, sync(two), "the head is older than the one that is held");
        assertTrue(overtaken[0]);
        assertEquals(phone.log.seq, two.state().seq());
        assertTrue(!TestPhone.words(two.content("tg").chunk("guides.tg.v1")).contains("Secret"));
        assertEquals(phone.log.seq, phone.client().state().seq());
    }

    @Test
    void tries_that_go_on_beside_each_other_are_no_failures_of_the_only_mirror() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        List<Outcome> outcomes = new ArrayList<>();
        syncBesideOthers(phone, 4, outcomes);
        assertEquals(
                List.of(
                        Outcome.UPDATED,
                        Outcome.UNCHANGED,
                        Outcome.UNCHANGED,
                        Outcome.UNCHANGED,
                        Outcome.UNCHANGED),
                outcomes);
    }

    /** Begins one, in the midst of which the next one begins, and so on. */
    private static void syncBesideOthers(FolderPhone phone, int others, List<Outcome> outcomes) {
        boolean[] asked = new boolean[1];
        MemoryMirror mirror = new MemoryMirror().serve(phone.log.files());
        mirror.tamper(
                (path, file) -> {
                    if (!asked[0] && (others > 0)) {
                        asked[0] = true;
                        syncBesideOthers(phone, others - 1, outcomes);
                    }
                    return null;
                });
        try {
            outcomes.add(sync(phone.client(phone.storage(), mirror, MemoryMirror.ADDRESS)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Tag("proof")
    void many_at_once_lose_and_double_nothing() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        FileStorage common = phone.storage();
        List<SyncClient> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            // Two have one storage, two have one each.
            FileStorage own = i < 2 ? common : phone.storage();
            MemoryMirror mirror = new MemoryMirror().serve(phone.log.files());
            clients.add(phone.client(own, mirror, MemoryMirror.ADDRESS));
        }
        List<FutureTask<Void>> all = new ArrayList<>();
        for (SyncClient client : clients) {
            for (String language : List.of("tg", "ru", "en")) {
                all.add(FolderPhone.start(() -> syncAndRead(client, language)));
            }
        }
        for (FutureTask<Void> one : all) {
            one.get(60, TimeUnit.SECONDS);
        }
        for (SyncClient client : clients) {
            assertEquals(List.of("en", "ru", "tg"), List.copyOf(client.languages()));
            for (String language : List.of("tg", "ru", "en")) {
                assertEquals(1, client.heldSeq(language, Scope.ESSENTIALS));
            }
        }
        assertEquals(lines(clients.get(0)), lines(phone.client()));
        assertTrue(phone.files().stream().noneMatch(file -> file.startsWith("scratch")));
    }

    private static Void syncAndRead(SyncClient client, String language) throws Exception {
        for (int i = 0; i < 5; i++) {
            Outcome outcome = client.sync(language, Scope.ESSENTIALS).outcome();
            assertTrue(outcome.compareTo(Outcome.UNCHANGED) <= 0, outcome.toString());
            assertEquals(1, client.heldSeq(language, Scope.ESSENTIALS));
            assertEquals(7, client.content(language).chunkNames().size());
        }
        return null;
    }

    private static Outcome sync(SyncClient client) {
        try {
            return client.sync("tg", Scope.ESSENTIALS).outcome();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String lines(SyncClient client) throws Exception {
        return TestPhone.words(client.content("tg").chunk(TestPhone.HOTLINES));
    }
}
