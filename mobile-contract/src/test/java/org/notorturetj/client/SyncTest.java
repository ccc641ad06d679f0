package org.notorturetj.client;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a client asks for, and what it then holds (PROTOCOL.md, section 6). */
class SyncTest {
    private final Log log = Phone.log();
    private final Phone phone = new Phone(log);

    @Test
    void a_new_phone_takes_the_pack_and_then_asks_whether_it_is_the_newest() {
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertEquals(List.of("pack/tg/essentials", "head"), phone.mirror.asked);
        holdsEverythingOf(log);
    }

    @Test
    void without_a_pack_one_update_brings_everything() {
        phone.mirror
                .serve(log.files())
                .bend((path, file) -> path.startsWith("pack") ? Answer.bare(404) : null);
        assertEquals(Outcome.UPDATED, phone.sync());
        assertEquals(
                List.of("pack/tg/essentials", "head", "update/tg/essentials/0/1"),
                phone.mirror.asked);
        holdsEverythingOf(log);
    }

    @Test
    void nothing_new_is_one_request() {
        phone.sync(log);
        assertEquals(Outcome.UNCHANGED, phone.sync());
        assertEquals(List.of("head"), phone.mirror.asked);
    }

    @Test
    void one_number_changed_is_two_requests() {
        phone.sync(log);
        log.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", "+999000000009")).publish();
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertEquals(List.of("head", "update/tg/essentials/1/2"), phone.mirror.asked);
        holdsEverythingOf(log);
        assertFalse(phone.storage.everything().contains("+999000000001"), "the old number stays");
    }

    @Test
    void a_change_of_another_language_alone_is_one_request() {
        phone.sync(log);
        log.put("guides.ru.v1", "g3", Records.guide("g3", "ru", "New")).publish();
        assertEquals(Outcome.UNCHANGED, phone.sync(log));
        assertEquals(List.of("head"), phone.mirror.asked);
        assertEquals(2, phone.client.position().seq());
    }

    @Test
    void when_the_update_fails_the_parts_are_fetched_one_by_one() {
        phone.sync(log);
        log.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", "+999000000009")).publish();
        phone.mirror.bend((path, file) -> path.startsWith("update") ? Answer.bare(404) : null);
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
    void when_the_changes_fail_too_the_whole_chunk_is_fetched() {
        phone.sync(log);
        log.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", "+999000000009")).publish();
        phone.mirror.bend(
                (path, file) -> path.matches("(update|changes).*") ? Answer.bare(404) : null);
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertTrue(phone.mirror.asked.get(4).startsWith("chunk/"));
        holdsEverythingOf(log);
    }

    @Test
    void a_chunk_that_is_gone_is_left_as_it_was_and_the_others_are_taken() {
        phone.sync(log);
        String before = phone.text("guides.tg.v1");
        log.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", "+999000000009"))
                .put("guides.tg.v1", "g3", Records.guide("g3", "tg", "New"))
                .publish();
        phone.mirror.bend(
                (path, file) -> {
                    boolean guides = file != null && new String(file, utf8()).contains("\"steps\"");
                    return path.startsWith("update") || guides ? Answer.bare(410) : null;
                });
        assertEquals(Outcome.INCOMPLETE, phone.sync(log));
        assertEquals(before, phone.text("guides.tg.v1"));
        assertTrue(phone.text(Phone.HOTLINES).contains("+999000000009"));
        phone.mirror.bend(null);
        assertEquals(Outcome.UPDATED, phone.sync());
        assertEquals(List.of("head", "changes/guides.tg.v1/1/2"), phone.mirror.asked);
        holdsEverythingOf(log);
    }

    @Test
    void everything_is_held_when_everything_is_asked_for_and_articles_come_by_quarters() {
        log.put("articles.tg.2026-q4.v1", "a1", Records.article("a1", "tg", "One")).publish();
        phone.mirror.serve(log.files());
        assertEquals(Outcome.UPDATED, phone.sync("tg", Scope.ALL));
        holdsEverythingOf(log);
        log.put("articles.tg.2026-q4.v1", "a2", Records.article("a2", "tg", "Two")).publish();
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
    void requests_say_what_all_phones_say() {
        phone.sync(log);
        Map<String, String> always =
                Map.of(
                        "User-Agent", "notorturetj/1",
                        "Accept", "*/*",
                        "Accept-Encoding", "br, gzip");
        assertEquals(always, phone.mirror.headers.get(0));
        assertEquals(
                java.util.Set.of("User-Agent", "Accept", "Accept-Encoding", "If-None-Match"),
                phone.mirror.headers.get(1).keySet());
    }

    @Test
    void a_second_start_goes_on_where_the_first_stopped() {
        phone.sync(log);
        phone.start();
        assertEquals(Outcome.UNCHANGED, phone.sync());
        assertArrayEquals(log.head(), phone.client.position().head().get());
        holdsEverythingOf(log);
    }

    @Test
    void across_an_epoch_manifests_are_compared_and_whole_chunks_fetched() {
        phone.sync(log);
        log.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", "+999000000009")).publish();
        phone.sync(log);
        log.restore(1).put("guides.tg.v1", "g3", Records.guide("g3", "tg", "New")).publish();
        log.put("guides.tg.v1", "g4", Records.guide("g4", "tg", "Newer")).publish();
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertTrue(phone.mirror.asked.stream().noneMatch(path -> path.startsWith("changes")));
        assertTrue(phone.mirror.asked.stream().noneMatch(path -> path.startsWith("update")));
        holdsEverythingOf(log);
    }

    @Test
    void a_phone_that_was_told_of_a_publication_waits_for_a_mirror_that_has_it() throws Exception {
        phone.sync(log);
        assertEquals(Outcome.FAILED, phone.client.syncOnceAt("tg", Scope.ESSENTIALS, 2).outcome());
        log.put("guides.tg.v1", "g3", Records.guide("g3", "tg", "New")).publish();
        phone.mirror.serve(log.files());
        assertEquals(Outcome.UPDATED, phone.client.syncOnceAt("tg", Scope.ESSENTIALS, 2).outcome());
    }

    private void holdsEverythingOf(Log published) {
        assertEquals(
                new String(published.files().named(Phone.HOTLINES), utf8()),
                phone.text(Phone.HOTLINES));
        assertEquals(
                new String(published.files().named("guides.tg.v1"), utf8()),
                phone.text("guides.tg.v1"));
        assertFalse(phone.client.staleSince("tg").isPresent());
    }

    private static java.nio.charset.Charset utf8() {
        return java.nio.charset.StandardCharsets.UTF_8;
    }
}
