package org.notorturetj.client;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.Transport.Response;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a client requests, and what it then holds (PROTOCOL.md, section 6). */
class SyncTest {
    private final PublicLog log = TestPhone.log();
    private final TestPhone phone = new TestPhone(log);

    @Test
    void a_new_phone_imports_the_pack_and_then_requests_the_head() {
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertEquals(List.of("pack/tg/essentials", "head"), phone.mirror.asked);
        holdsEverythingOf(log);
    }

    @Test
    void without_a_pack_one_update_brings_everything() {
        phone.mirror
                .serve(log.files())
                .tamper((path, file) -> path.startsWith("pack") ? Response.empty(404) : null);
        assertEquals(Outcome.UPDATED, phone.sync());
        assertEquals(
                List.of("pack/tg/essentials", "head", "update/tg/essentials/0/1"),
                phone.mirror.asked);
        holdsEverythingOf(log);
    }

    @Test
    void no_change_costs_one_request() {
        phone.sync(log);
        assertEquals(Outcome.UNCHANGED, phone.sync());
        assertEquals(List.of("head"), phone.mirror.asked);
    }

    @Test
    void one_changed_number_costs_two_requests() {
        phone.sync(log);
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000009"))
                .publish();
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertEquals(List.of("head", "update/tg/essentials/1/2"), phone.mirror.asked);
        holdsEverythingOf(log);
        assertFalse(phone.storage.everything().contains("+999000000001"), "the old number stays");
    }

    @Test
    void a_change_of_another_language_costs_one_request() {
        phone.sync(log);
        log.put("guides.ru.v1", "g3", SampleRecords.guide("g3", "ru", "New")).publish();
        assertEquals(Outcome.UNCHANGED, phone.sync(log));
        assertEquals(List.of("head"), phone.mirror.asked);
        assertEquals(2, phone.client.state().seq());
    }

    @Test
    void without_an_update_manifest_and_changes_are_fetched_one_by_one() {
        phone.sync(log);
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000009"))
                .publish();
        phone.mirror.tamper((path, file) -> path.startsWith("update") ? Response.empty(404) : null);
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertEquals(
                List.of(
                        "head",
                        "update/tg/essentials/1/2",
                        "manifest/tg/2",
                        "changes/hotlines.tg.v1/1/2"),
                phone.mirror.asked);
        holdsEverythingOf(log);
    }

    @Test
    void without_changes_the_whole_chunk_is_fetched() {
        phone.sync(log);
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000009"))
                .publish();
        phone.mirror.tamper(
                (path, file) -> path.matches("(update|changes).*") ? Response.empty(404) : null);
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertTrue(phone.mirror.asked.get(4).startsWith("chunk/"));
        holdsEverythingOf(log);
    }

    @Test
    void a_missing_chunk_keeps_its_old_content_while_the_others_are_updated() {
        phone.sync(log);
        String before = phone.text("guides.tg.v1");
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000009"))
                .put("guides.tg.v1", "g3", SampleRecords.guide("g3", "tg", "New"))
                .publish();
        phone.mirror.tamper(
                (path, file) -> {
                    boolean guides = file != null && new String(file, utf8()).contains("\"steps\"");
                    return path.startsWith("update") || guides ? Response.empty(410) : null;
                });
        assertEquals(Outcome.INCOMPLETE, phone.sync(log));
        assertEquals(before, phone.text("guides.tg.v1"));
        assertTrue(phone.text(TestPhone.HOTLINES).contains("+999000000009"));
        phone.mirror.tamper(null);
        assertEquals(Outcome.UPDATED, phone.sync());
        assertEquals(List.of("head", "changes/guides.tg.v1/1/2"), phone.mirror.asked);
        holdsEverythingOf(log);
    }

    @Test
    void a_sync_of_everything_includes_articles_by_quarter() {
        log.put("articles.tg.2026-q4.v1", "a1", SampleRecords.article("a1", "tg", "One")).publish();
        phone.mirror.serve(log.files());
        assertEquals(Outcome.UPDATED, phone.sync("tg", Scope.ALL));
        holdsEverythingOf(log);
        log.put("articles.tg.2026-q4.v1", "a2", SampleRecords.article("a2", "tg", "Two")).publish();
        phone.mirror.serve(log.files());
        assertEquals(Outcome.UPDATED, phone.sync("tg", Scope.ALL));
        assertEquals(List.of("head", "update/tg/all/2/3"), phone.mirror.asked);
        assertTrue(phone.text("summaries.tg.2026-q4.v1").contains("Two"));
        log.removeInAllArticles("2026-q4").publish();
        phone.mirror.serve(log.files());
        assertEquals(Outcome.UPDATED, phone.sync("tg", Scope.ALL));
        assertFalse(phone.storage.everything().contains("Two"));
    }

    @Test
    void requests_have_the_headers_of_the_protocol_and_no_others() {
        phone.sync(log);
        Map<String, String> always =
                Map.of(
                        "User-Agent", "app/1",
                        "Accept", "*/*",
                        "Accept-Encoding", "br, gzip");
        assertEquals(always, phone.mirror.headers.get(0));
        assertEquals(
                java.util.Set.of("User-Agent", "Accept", "Accept-Encoding", "If-None-Match"),
                phone.mirror.headers.get(1).keySet());
    }

    @Test
    void a_restart_continues_from_the_stored_state() {
        phone.sync(log);
        phone.start();
        assertEquals(Outcome.UNCHANGED, phone.sync());
        assertArrayEquals(log.head(), phone.client.state().head().get());
        holdsEverythingOf(log);
    }

    @Test
    void across_an_epoch_manifests_are_compared_and_whole_chunks_fetched() {
        phone.sync(log);
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000009"))
                .publish();
        phone.sync(log);
        log.restore(1).put("guides.tg.v1", "g3", SampleRecords.guide("g3", "tg", "New")).publish();
        log.put("guides.tg.v1", "g4", SampleRecords.guide("g4", "tg", "Newer")).publish();
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertTrue(phone.mirror.asked.stream().noneMatch(path -> path.startsWith("changes")));
        assertTrue(phone.mirror.asked.stream().noneMatch(path -> path.startsWith("update")));
        holdsEverythingOf(log);
    }

    @Test
    void a_sync_to_a_publication_succeeds_only_from_a_mirror_that_has_it() throws Exception {
        phone.sync(log);
        assertEquals(Outcome.FAILED, phone.client.syncTo("tg", Scope.ESSENTIALS, 2).outcome());
        log.put("guides.tg.v1", "g3", SampleRecords.guide("g3", "tg", "New")).publish();
        phone.mirror.serve(log.files());
        assertEquals(Outcome.UPDATED, phone.client.syncTo("tg", Scope.ESSENTIALS, 2).outcome());
    }

    private void holdsEverythingOf(PublicLog published) {
        assertEquals(
                new String(published.files().named(TestPhone.HOTLINES), utf8()),
                phone.text(TestPhone.HOTLINES));
        assertEquals(
                new String(published.files().named("guides.tg.v1"), utf8()),
                phone.text("guides.tg.v1"));
        assertFalse(phone.client.staleSince("tg").isPresent());
    }

    private static java.nio.charset.Charset utf8() {
        return java.nio.charset.StandardCharsets.UTF_8;
    }
}
