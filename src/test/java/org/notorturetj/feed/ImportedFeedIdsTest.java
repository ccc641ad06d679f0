package org.notorturetj.feed;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.EntryId;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** A text that another system's feed had keeps the id that readers know it by. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ImportedFeedIdsTest {
    @Inject Newsroom newsroom;
    @Inject Staff staff;
    @Inject Owner owner;

    private final String topic = "i" + RandomId.ofDocument();
    private final String known = "https://old.example.org/?p=" + topic;

    @Test
    void all_formats_go_on_with_the_id_that_the_previous_feed_used() throws Exception {
        String id = imported(known);
        for (String format : List.of("rss", "atom", "json")) {
            assertThat(FeedReader.entries(feed("ru", format))).isEmpty();
            assertThat(FeedReader.entries(archive(format)))
                    .extracting(FeedReader.Read::id)
                    .containsExactly(known);
        }
        assertThat(uris()).containsExactly(known);
        // the other language was not in that feed
        assertThat(FeedReader.entries(feed("en", "atom")))
                .extracting(FeedReader.Read::id)
                .containsExactly(EntryId.of(id, Language.EN));

        // a correction is news to who knows it
        newsroom.edit(id, Language.RU, Newsroom.text("later-" + topic));
        assertThat(FeedReader.entries(feed("ru", "rss")))
                .extracting(FeedReader.Read::id)
                .containsExactly(known);
    }

    @Test
    void its_removal_is_told_under_that_id_and_long_after_forgotten() throws Exception {
        String id = imported(known);
        newsroom.withdraw(id, Language.RU);
        for (String feed : List.of("press.rss", "press.json", "removed.atom", "removed.ninjs")) {
            assertThat(FeedReader.body("/feeds/ru/" + feed)).contains(known);
        }
        // what is forgotten is forgotten with the next removal
        daysPass(89, id);
        newsroom.withdraw(imported("https://old.example.org/other-" + topic), Language.RU);
        for (FeedFormat format : FeedFormat.values()) {
            for (Language reader : Language.values()) {
                assertThat(FeedReader.body(FeedName.removed(reader, format))).contains(known);
            }
            assertThat(FeedReader.body("/feeds/ru/press." + format.extension())).contains(known);
        }
        daysPass(2, id);
        newsroom.withdraw(imported("https://old.example.org/another-" + topic), Language.RU);

        assertThat(FeedReader.body("/feeds/ru/removed.atom")).doesNotContain(known, id);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM published.feed_id WHERE entry_id = '"
                                        + known
                                        + "'"))
                .isZero();
        // it is nobody else's, and the text has it again when it comes back
        submits(draft(Map.of("ru", known))).then().statusCode(422);
        newsroom.edit(id, Language.RU, Newsroom.text("again-" + topic));
        assertThat(FeedReader.body(feed("ru", "atom"))).contains(known);
    }

    @Test
    void an_id_that_is_no_address_stands_as_it_is_but_where_an_address_is_demanded()
            throws Exception {
        String drupal = "124" + topic + " at https://old.example.org";
        imported(drupal);
        for (String format : List.of("rss", "atom", "json")) {
            assertThat(FeedReader.entries(archive(format)))
                    .extracting(FeedReader.Read::id)
                    .containsExactly(drupal);
        }
        assertThat(uris())
                .containsExactly(
                        "tag:notorturetj.org,2026:imported/124"
                                + topic
                                + "%20at%20https%3A%2F%2Fold.example.org");
    }

    @Test
    void an_id_is_one_texts_and_a_text_that_was_published_keeps_its_own() {
        String id = imported(known);
        submits(draft(Map.of("ru", known)))
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("feedIds/ru")))
                .body("errors.rule", hasItem(containsString(id)));
        submits(draft(Map.of("ru", "a:" + topic, "tg", "a:" + topic)))
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("feedIds/ru")));

        String waiting = draft(Map.of("ru", "b:" + topic));
        submits(waiting).then().statusCode(200);
        submits(draft(Map.of("en", "b:" + topic)))
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem(containsString(waiting)));

        editor().savesFacts(id, facts(Map.of("ru", "c:" + topic))).then().statusCode(200);
        submits(id).then().statusCode(422).body("errors.parameter", equalTo(List.of("feedIds/ru")));
        editor().savesFacts(id, facts(Map.of("en", "c:" + topic))).then().statusCode(200);
        submits(id).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a\nb", "tag:notorturetj.org,2026:0000000000000000/ru"})
    void what_no_other_feed_can_have_used_is_refused(String value) {
        submits(draft(Map.of("ru", value)))
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("feedIds/ru")));
    }

    private void daysPass(int days, String id) throws SQLException {
        owner.execute(
                "UPDATE published.feed_removal SET removed_at = removed_at - interval '%d days' WHERE document_id = '%s'"
                        .formatted(days, id));
    }

    private String imported(String feedId) {
        return newsroom.publish(
                "article",
                Map.of(
                        "kind", "press-release",
                        "section", "news",
                        "topics", List.of(topic),
                        "publishedAt", "2010-06-05T10:00:00Z",
                        "feedIds", Map.of("ru", feedId)),
                Map.of(
                        Language.RU,
                        Newsroom.text("s" + RandomId.ofDocument()),
                        Language.EN,
                        Newsroom.text("s" + RandomId.ofDocument())));
    }

    private Colleague editor() {
        return new Colleague(staff.with(Role.EDITOR).token());
    }

    private String draft(Map<String, String> ids) {
        Colleague editor = editor();
        String id = editor.creates("article");
        editor.savesFacts(id, facts(ids)).then().statusCode(200);
        return id;
    }

    private static Map<String, Object> facts(Map<String, String> ids) {
        Map<String, Object> facts = new LinkedHashMap<>(Invented.articleFacts("news"));
        facts.put("feedIds", ids);
        return facts;
    }

    private Response submits(String id) {
        return editor().performs(Colleague.facts(id), "/submission");
    }

    private List<String> uris() {
        return new JsonPath(FeedReader.body(archive("ninjs"))).getList("associations.uri");
    }

    private String archive(String format) {
        return "/feeds/ru/articles/2010-06-1." + format + "?topic=" + topic;
    }

    private String feed(String language, String format) {
        return "/feeds/" + language + "/articles." + format + "?topic=" + topic;
    }
}
