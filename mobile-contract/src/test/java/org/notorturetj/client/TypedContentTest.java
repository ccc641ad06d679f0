package org.notorturetj.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.json.UtcTimestamp;
import org.notorturetj.client.offline.Article;
import org.notorturetj.client.offline.CaseFile;
import org.notorturetj.client.offline.CaseUpdate;
import org.notorturetj.client.offline.Page;
import org.notorturetj.publisher.PublicLog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Articles, cases and pages as an app reads them, from the golden payloads of today and later. */
class TypedContentTest {
    private final PublicLog log = TestPhone.log();
    private final TestPhone phone = new TestPhone(log);

    @Test
    void an_article_has_what_its_record_says() throws Exception {
        log.put("articles.tg.2026-q4.v1", "7m3xq0v9d2kfa8hi", payload("article/today")).publish();
        Article article = Article.find(content(), "7m3xq0v9d2kfa8hi").get();
        assertEquals("Round table", article.title());
        assertEquals("<p>Text.</p>", article.html());
        assertEquals("news", article.kind());
        assertEquals("news", article.section());
        assertEquals("Media Group", article.author());
        assertEquals("", article.caseCode());
        assertEquals("round-table", article.slug());
        assertEquals(UtcTimestamp.parse("2026-11-24T09:30:00Z"), article.publishedAt());
        assertEquals(List.of(), article.corrections());
        assertFalse(article.isSample());
        assertEquals("Article 7m3xq0v9d2kfa8hi (tg)", article.toString());
    }

    @Test
    void a_translation_says_that_its_source_is_newer_and_most_texts_say_nothing_of_it()
            throws Exception {
        String today = payload("article/today");
        log.put(
                        "articles.tg.2026-q4.v1",
                        "7m3xq0v9d2kfa8hi",
                        today.replaceFirst("\\{", "{\"sourceIsNewer\":true,"))
                .put("articles.tg.2026-q4.v1", "a1", today.replace("7m3xq0v9d2kfa8hi", "a1"))
                .publish();
        Content content = content();
        assertTrue(Article.find(content, "7m3xq0v9d2kfa8hi").get().isSourceNewer());
        assertFalse(Article.find(content, "a1").get().isSourceNewer());
    }

    @Test
    void articles_come_newest_first_and_a_list_item_stands_in_for_a_text_that_is_not_held()
            throws Exception {
        String one = payload("article/today");
        String older = one.replace("7m3xq0v9d2kfa8hi", "a1").replace("2026-11-24", "2026-11-01");
        log.put("articles.tg.2026-q4.v1", "7m3xq0v9d2kfa8hi", one)
                .put("articles.tg.2026-q4.v1", "a1", older)
                .publish();
        phone.mirror.serve(log.files());
        phone.sync("tg", Scope.ALL);
        List<Article> all = Article.all(phone.client.content("tg", "articles", "summaries"));
        assertEquals(List.of("7m3xq0v9d2kfa8hi", "a1"), all.stream().map(Article::id).toList());
        List<Article> items = Article.all(phone.client.content("tg", "summaries"));
        assertEquals(List.of("7m3xq0v9d2kfa8hi", "a1"), items.stream().map(Article::id).toList());
    }

    @Test
    void a_case_has_its_updates() throws Exception {
        log.put("cases.tg.v1", "7m3xq0v9d2kfa8hf", payload("case/today"))
                .put("cases.tg.v1", "7m3xq0v9d2kfa8hu", payload("case-update/today"))
                .publish();
        Content content = content();
        assertEquals(1, CaseFile.all(content).size());
        CaseFile one = CaseFile.find(content, "4f7kqx").get();
        assertEquals("F. G.", one.initials());
        assertEquals("open", one.status());
        assertEquals("2025-03", one.began());
        assertTrue(one.isSample());
        assertEquals("CaseFile 4f7kqx (tg)", one.toString());
        CaseUpdate update = one.updates(content).get(0);
        assertEquals("The complaint was accepted", update.title());
        assertEquals("2025-04", update.happened());
        assertFalse(update.isUrgent());
        assertEquals("4f7kqx", update.caseCode());
    }

    @Test
    void a_page_is_found_by_its_slug() throws Exception {
        log.put("pages.tg.v1", "7m3xq0v9d2kfa8hp", payload("page/today")).publish();
        assertEquals("About the Coalition", Page.find(content(), "about").get().title());
        assertFalse(Page.find(content(), "nothing").isPresent());
    }

    @Test
    void records_of_the_future_are_read_too() throws Exception {
        log.put("articles.tg.2026-q4.v1", "7m3xq0v9d2kfa8hi", payload("article/future"))
                .put("cases.tg.v1", "7m3xq0v9d2kfa8hf", payload("case/future"))
                .put("pages.tg.v1", "7m3xq0v9d2kfa8hp", payload("page/future"))
                .publish();
        Content content = content();
        assertFalse(Article.all(content).get(0).title().isEmpty());
        assertFalse(CaseFile.all(content).get(0).title().isEmpty());
        assertFalse(Page.all(content).get(0).title().isEmpty());
    }

    @Test
    void what_is_printed_of_them_tells_and_names_no_secret() throws Exception {
        SyncReport report = sync();
        assertEquals("UPDATED", report.toString());
        assertEquals("root 1, epoch 1, seq 1, issue 1", phone.client.state().toString());
        assertEquals("Content tg [alerts.tg.v1]", phone.client.content("tg", "alerts").toString());
        phone.mirror.tamper((path, file) -> Transport.Response.empty(500));
        assertEquals(
                "FAILED, failures {https://one.example.org/v1/sync/=the mirror answers 500}",
                phone.client.sync("tg", Scope.ESSENTIALS).toString());
    }

    private SyncReport sync() throws Exception {
        phone.mirror.serve(log.files());
        return phone.client.sync("tg", Scope.ALL);
    }

    private Content content() throws Exception {
        sync();
        return phone.client.content("tg");
    }

    private static String payload(String name) throws Exception {
        return Files.readString(Path.of("corpus/v1/" + name + ".json")).strip();
    }
}
