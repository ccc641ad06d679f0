package org.notorturetj.client;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.cli.HonestServer;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.search.index.OfflineSearch;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a sync may cost, how far it is, and what is no longer wanted. */
class LimitedSyncTest {
    @TempDir Path folder;

    @Test
    void each_run_stays_below_its_bytes_and_the_essentials_come_first() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        for (int i = 0; i < 40; i++) {
            String id = "p" + (10 + i);
            phone.log.putInAll("pages", id, tag -> SampleRecords.guide(id, tag, "Page"));
            phone.log.putInAll("cases", id, tag -> SampleRecords.guide(id, tag, "Case"));
        }
        phone.log.publish();
        try (HonestServer server = new HonestServer(phone.log::files)) {
            int runs = 0;
            Outcome outcome = Outcome.STOPPED;
            while (outcome == Outcome.STOPPED) {
                TrafficCounter traffic = new TrafficCounter();
                SyncClient client =
                        phone.client(
                                phone.storage(),
                                new HttpTransport(traffic),
                                server.address() + "/v1/sync/");
                long limit = runs == 0 ? 10_000 : 60_000;
                outcome = client.sync("tg", Scope.ALL, new SyncOptions().bytes(limit)).outcome();
                long spent = traffic.bytesSent() + traffic.bytesReceived();
                assertTrue(spent <= limit, spent + " of " + limit);
                Set<String> held = client.content("tg").chunkNames();
                if (runs == 0) {
                    assertTrue(held.contains(TestPhone.HOTLINES), held.toString());
                    assertFalse(held.contains("cases.tg.v1"), held.toString());
                }
                runs++;
                assertTrue(runs < 10, "it comes to an end");
            }
            assertEquals(Outcome.UPDATED, outcome);
            assertTrue(runs >= 2, "runs: " + runs);
        }
    }

    @Test
    void a_limit_that_is_too_low_for_anything_ends_at_once_and_is_no_failure_of_the_mirror()
            throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        SyncClient client = phone.client();
        for (int i = 0; i < 3; i++) {
            SyncReport report = client.sync("tg", Scope.ALL, new SyncOptions().bytes(100));
            assertEquals(Outcome.STOPPED, report.outcome());
            assertEquals(0, report.retryAfter());
        }
        assertEquals(List.of(), phone.mirror.asked);
        assertEquals(Outcome.UPDATED, client.sync("tg", Scope.ALL).outcome());
    }

    @Test
    void a_listener_is_told_of_files_and_bytes_with_their_totals() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        SyncClient client = phone.client();
        List<SyncProgress> told = new ArrayList<>();
        client.sync("tg", Scope.ALL, new SyncOptions().listener(told::add));
        SyncProgress last = told.get(told.size() - 1);
        assertEquals("tg", last.language());
        assertEquals(13, last.files());
        assertEquals(13, last.allFiles());
        assertEquals(last.bytes(), last.allBytes());
        assertTrue(last.bytes() > phone.log.files().at("pack/tg").length, last.toString());
        long before = 0;
        for (SyncProgress each : told) {
            assertTrue(each.files() <= each.allFiles(), each.toString());
            assertTrue(each.bytes() <= each.allBytes(), each.toString());
            assertTrue(each.bytes() >= before, each.toString());
            before = each.bytes();
        }
    }

    /** A bar that knows only what is here already would always be full. */
    @Test
    void the_totals_count_what_is_still_to_come() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        SyncClient client = phone.client();
        List<SyncProgress> told = new ArrayList<>();
        // each file by itself: without what has many in one
        phone.mirror.tamper(
                (path, file) -> path.startsWith("update") ? Transport.Response.empty(404) : null);
        SyncOptions oneByOne = new SyncOptions().bytes(1_000_000).listener(told::add);
        assertEquals(Outcome.UPDATED, client.sync("tg", Scope.ALL, oneByOne).outcome());
        told.removeIf(each -> each.allFiles() == 0); // the head and the manifest, which says them
        SyncProgress first = told.get(0);
        SyncProgress last = told.get(told.size() - 1);
        assertTrue(first.allFiles() > last.files() / 2, first.toString());
        assertTrue(first.allBytes() > last.bytes() / 2, first + ", then " + last);
        assertTrue(first.bytes() < last.bytes() / 2, first + ", then " + last);
        for (SyncProgress each : told.subList(0, told.size() - 1)) {
            assertTrue(each.files() < each.allFiles(), each.toString());
        }
    }

    @Test
    void a_listener_that_fails_is_a_mistake_of_the_app_and_no_failure_of_the_mirror()
            throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        SyncClient client = phone.client();
        SyncOptions failing =
                new SyncOptions()
                        .listener(
                                progress -> {
                                    throw new IllegalArgumentException("of the app");
                                });
        try {
            client.sync("tg", Scope.ALL, failing);
            throw new AssertionError("it is told");
        } catch (IllegalStateException e) {
            assertEquals("of the app", e.getCause().getMessage());
        }
        assertEquals(Outcome.UPDATED, client.sync("tg", Scope.ALL).outcome());
    }

    @Test
    void a_forgotten_language_leaves_no_file_and_no_other_language_loses_any() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        SyncClient client = phone.client();
        client.sync("tg", Scope.ALL);
        List<String> before = phone.files().stream().sorted().toList();
        client.sync("ru", Scope.ALL);
        OfflineSearch russian = OfflineSearch.of(client, "ru");
        OfflineSearch tajik = OfflineSearch.of(client, "tg");
        assertTrue(phone.files().size() > before.size());
        client.forget("ru");
        assertEquals(before.size(), phone.files().size());
        assertEquals(Set.of("tg"), client.languages());
        assertTrue(client.content("ru").chunkNames().isEmpty());
        assertTrue(russian.find("h1", 5).hits().isEmpty());
        assertFalse(tajik.find("h1", 5).hits().isEmpty());
        assertEquals(Set.of("tg"), phone.client().languages());
        assertEquals(Outcome.UPDATED, client.sync("ru", Scope.ALL).outcome());
    }

    @Test
    void a_language_that_is_forgotten_while_it_comes_does_not_arrive() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        SyncClient client = phone.client();
        client.sync("tg", Scope.ALL);
        phone.mirror.tamper(
                (path, file) -> {
                    if (path.startsWith("pack/ru")) {
                        try {
                            client.forget("ru");
                        } catch (java.io.IOException e) {
                            throw new AssertionError(e);
                        }
                    }
                    return null;
                });
        assertEquals(Outcome.STOPPED, client.sync("ru", Scope.ALL).outcome());
        assertEquals(Set.of("tg"), client.languages());
    }
}
