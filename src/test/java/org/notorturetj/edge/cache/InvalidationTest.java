package org.notorturetj.edge.cache;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.RandomId;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.EN;
import static org.notorturetj.api.text.Language.TG;

/** What is kept is dropped with the commit that changes it, and nothing else is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.edge.cache-status=true")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvalidationTest {
    private static final String HIT = "notorturetj; hit";

    @Inject Given given;
    @Inject Newsroom newsroom;
    @Inject Withdraw withdraw;
    @Inject Signer signer;

    @TestHTTPResource("/")
    String server;

    @Test
    void a_response_is_made_once_and_then_found() throws Exception {
        String path = "/v1/en/articles?limit=7";
        assertThat(status(path)).contains("fwd=miss");
        assertThat(status(path)).isEqualTo(HIT);
    }

    @Test
    void a_publication_is_in_the_next_response() throws Exception {
        String path = "/v1/tg/articles?limit=3";
        get(path);
        assertThat(status(path)).isEqualTo(HIT);

        String article = given.article(TG);
        given.published(article, TG);

        assertThat(body(path)).contains(article);
    }

    @Test
    void a_withdrawn_text_is_gone_everywhere_when_the_withdrawal_returns() throws Exception {
        String article = given.article(TG);
        given.published(article, TG);
        String list = "/v1/tg/articles?limit=4";
        String home = "/v1/tg/home";
        String detail = "/v1/tg/articles/" + slug(article, list);
        for (String path : List.of(list, home, detail)) {
            get(path);
            assertThat(status(path)).isEqualTo(HIT);
        }

        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));

        assertThat(ExactRequest.get().send(url(detail)).status()).isEqualTo(410);
        assertThat(body(list)).doesNotContain(article);
        assertThat(body(home)).doesNotContain(article);
    }

    @Test
    void a_renamed_section_is_in_every_list_and_detail_that_names_it() throws Exception {
        String section =
                newsroom.publish("section", Map.of("rank", 9002), Map.of(EN, named("Old")));
        newsroom.article(section, Map.of(EN, "in-" + section));
        String list = "/v1/en/articles?section=" + section;
        String detail = "/v1/en/articles/in-" + section;
        for (String path : List.of(list, detail)) {
            assertThat(body(path)).contains("\"name\":\"Old\"");
            assertThat(status(path)).isEqualTo(HIT);
        }

        newsroom.edit(section, EN, named("New"));

        for (String path : List.of(list, detail)) {
            assertThat(body(path)).contains("\"name\":\"New\"").doesNotContain("Old");
            assertThat(status(path)).isEqualTo(HIT);
        }
        newsroom.withdraw(section, EN);
        assertThat(body(list)).contains("in-" + section).doesNotContain("sectionLabel");
    }

    @Test
    void a_topic_that_gets_its_name_later_is_in_the_list() throws Exception {
        String key = "later-" + RandomId.ofDocument();
        String topic = given.document("topic", key);
        String article = given.document("article");
        given.facts(
                article,
                Map.of(
                        "kind",
                        "news",
                        "section",
                        "news",
                        "topics",
                        List.of(key),
                        "publishedAt",
                        "2016-01-01T00:00:00Z"));
        given.text(article, EN, Newsroom.text(article));
        given.published(article, EN);
        String list = "/v1/en/articles?topic=" + key;
        assertThat(body(list)).contains("\"topicLabels\":[]");
        assertThat(status(list)).isEqualTo(HIT);

        given.facts(topic, Map.of("rank", 9003));
        given.text(topic, EN, named("Named"));
        given.published(topic, EN);

        assertThat(body(list)).contains("\"name\":\"Named\"");
        newsroom.withdraw(topic, EN);
    }

    @Test
    void another_language_of_a_listed_document_is_in_the_list_at_once() throws Exception {
        String article = given.article(EN, TG);
        given.published(article, EN);
        String list = "/v1/en/articles?limit=6";
        assertThat(body(list)).contains(article);
        assertThat(status(list)).isEqualTo(HIT);
        String elsewhere = "\"url\":\"/v1/tg/articles/" + article + "\"";
        assertThat(body(list)).doesNotContain(elsewhere);

        given.published(article, TG);
        assertThat(body(list)).contains(elsewhere);

        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        assertThat(body(list)).contains(article).doesNotContain(elsewhere);
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", name, "description", "Description.");
    }

    /** Its {@code asOf} is another one, and nothing else of it. */
    @Test
    void a_page_of_a_list_that_something_else_has_left_is_made_anew() throws Exception {
        String section = "s" + RandomId.ofDocument();
        String early = "2020-01-01T00:00:00Z";
        String leaves = newsroom.article(section, early, Map.of(EN, "leaves-" + section));
        newsroom.article(section, "2021-01-01T00:00:00Z", Map.of(EN, "stays-" + section));
        String page = "/v1/en/articles?limit=1&section=" + section;
        String before = body(page);
        assertThat(before).contains("stays-").doesNotContain(leaves);
        assertThat(status(page)).isEqualTo(HIT);

        newsroom.changeFacts(
                leaves, Map.of("kind", "news", "section", "elsewhere", "publishedAt", early));

        assertThat(body(page)).contains("stays-").isNotEqualTo(before);
    }

    @Test
    void what_a_publication_does_not_change_stays() throws Exception {
        String hotlines = "/v1/en/hotlines?channel=voice";
        String pages = "/v1/en/pages?limit=9";
        get(hotlines);
        get(pages);

        given.published(given.article(EN), EN);

        assertThat(status(hotlines)).isEqualTo(HIT);
        assertThat(status(pages)).isEqualTo(HIT);
    }

    @Test
    void the_first_screens_are_ready_before_somebody_asks() throws Exception {
        get("/v1/en/home");
        given.published(given.article(EN), EN);
        assertThat(status("/v1/en/home")).isEqualTo(HIT);
    }

    @Test
    void a_new_signed_head_is_told_by_the_database_and_replaces_the_old() throws Exception {
        signer.catchUp();
        String before = body("/v1/sync/head");
        given.published(given.article(EN), EN);
        signer.catchUp();
        String after = before;
        for (int i = 0; i < 100 && after.equals(before); i++) {
            Thread.sleep(20);
            after = body("/v1/sync/head");
        }
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void a_refused_request_is_not_kept() throws Exception {
        String path = "/v1/en/articles?limit=0";
        for (int i = 0; i < 2; i++) {
            assertThat(ExactRequest.get().send(url(path)).status()).isEqualTo(400);
            assertThat(status(path)).doesNotContain("hit");
        }
    }

    @Test
    void many_who_want_the_same_at_once_cause_one_response() throws Exception {
        String path = "/v1/ru/articles?limit=37";
        var threads = Executors.newFixedThreadPool(20);
        try {
            Callable<String> ask = () -> status(path);
            var made = threads.invokeAll(IntStream.range(0, 60).mapToObj(i -> ask).toList());
            int misses = 0;
            for (var one : made) {
                misses += one.get().equals("notorturetj; fwd=miss") ? 1 : 0;
            }
            assertThat(misses).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private String slug(String article, String list) throws Exception {
        String body = body(list);
        int at = body.indexOf(article);
        int slug = body.indexOf("\"slug\":\"", at) + 8;
        return body.substring(slug, body.indexOf('"', slug));
    }

    private void get(String path) throws Exception {
        assertThat(ExactRequest.get().send(url(path)).status()).isEqualTo(200);
    }

    private String status(String path) throws Exception {
        return ExactRequest.get().send(url(path)).header("cache-status");
    }

    private String body(String path) throws Exception {
        return ExactRequest.get().send(url(path)).text();
    }

    private String url(String path) {
        return server.substring(0, server.length() - 1) + path;
    }
}
