package org.notorturetj.desk.bulk;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Many documents at once: first what would change, then each by itself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkTest {
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Given given;
    @Inject ProtectedPeople people;

    private Colleague editor;
    private Colleague coordinator;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void tidyUp() throws SQLException {
        people.letGo();
        papers.withdrawAll();
    }

    @Test
    void each_withdrawal_is_carried_out_whatever_becomes_of_the_others() {
        String first = papers.published();
        String draft = papers.draft();
        String last = papers.published();
        withdraws("", first, draft, "0000000000000000", last)
                .then()
                .statusCode(200)
                .body("items.document", equalTo(List.of(first, draft, "0000000000000000", last)))
                .body("items[0].outcome.publication", notNullValue())
                .body("items[1].problem.status", equalTo(409))
                .body("items[1].outcome", nullValue())
                .body("items[2].problem.status", equalTo(404))
                .body("items[3].outcome.publication", notNullValue());
        for (String gone : List.of(first, last)) {
            RestAssured.given().get("/v1/ru/articles/" + gone).then().statusCode(410);
            coordinator
                    .get("/audit?action=edition.withdraw&document=" + gone)
                    .then()
                    .body("items[0].fields", equalTo(List.of("reason.safety")));
        }
    }

    @Test
    void it_says_first_what_hangs_on_each_and_changes_nothing() {
        String linked = papers.published();
        String slug = editor.get(text(linked, "ru")).path("content.slug");
        String linking = editor.creates("article");
        editor.savesFacts(linking, Invented.articleFacts("news"));
        Map<String, Object> words = new HashMap<>(Invented.articleText(linking, "Linking"));
        words.put("body", "See [this](/ru/articles/" + slug + "#part), please.");
        publish(linking, words);
        withdraws("?dryRun=true", linked)
                .then()
                .statusCode(200)
                .body("items[0].languages", equalTo(List.of("tg", "ru", "en")))
                .body("items[0].linkedFrom", equalTo(List.of(linking)))
                .body("items[0].outcome", nullValue())
                .body("items[0].problem", nullValue());
        RestAssured.given().get("/v1/ru/articles/" + linked).then().statusCode(200);
        List<String> pair = given.pairOfLines(Language.RU);
        given.published(pair, Language.RU);
        pair.forEach(papers::willBePublished);
        withdraws("?dryRun=true", pair.get(0))
                .then()
                .body("items[0].goesAlong", equalTo(List.of(pair.get(1))));
    }

    @Test
    void another_topic_is_a_draft_of_the_facts_and_never_public_by_itself() {
        String from = topic();
        String to = topic();
        String published = editor.creates("article");
        editor.savesFacts(published, about(from)).then().statusCode(200);
        publish(published, Invented.articleText(published, "Under a topic"));
        String colleagues = coordinator.creates("article");
        coordinator.savesFacts(colleagues, about(from)).then().statusCode(200);
        String other = editor.creates("article");
        editor.savesFacts(other, about(to)).then().statusCode(200);

        JsonPath would = changes("?dryRun=true", from, to).jsonPath();
        assertThat(would.<String>getList("items.document"))
                .containsExactlyInAnyOrder(published, colleagues);
        assertThat(editor.get(facts(published)).<String>path("state.state")).isEqualTo("published");

        JsonPath became = changes("", from, to).jsonPath();
        String left = "items.find { it.document == '" + colleagues + "' }";
        assertThat(became.getString(left + ".problem.type")).startsWith("/problems/wrong-state");
        assertThat(became.getString("items.find { it.document == '" + published + "' }.problem"))
                .isNull();
        editor.get(facts(published))
                .then()
                .body("state.state", equalTo("draft"))
                .body("content.topics", equalTo(List.of(to)));
        editor.get(facts(colleagues)).then().body("content.topics", equalTo(List.of(from)));
        assertThat(RestAssured.given().get("/v1/ru/articles/" + published).asString())
                .contains(from)
                .doesNotContain(to);
    }

    @Test
    void there_must_be_such_a_topic() {
        changes("", topic(), "no-topic-has-this-key")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("/to"));
    }

    @Test
    void words_are_replaced_in_drafts_only_and_places_are_told_first() {
        String word = "Word" + RandomId.of(8);
        String draft = draft(word + ", and " + word.toLowerCase(Locale.ROOT));
        String submitted = draft(word);
        editor.savesFacts(submitted, Invented.articleFacts("news"));
        editor.submits(facts(submitted));
        editor.submits(text(submitted, "ru"));

        JsonPath places = replaces("?dryRun=true", word, "Other", Map.of()).jsonPath();
        assertThat(places.<String>getList("items.document")).containsExactly(draft);
        assertThat(places.<String>getList("items[0].places.member")).containsExactly("/body");
        assertThat(places.getInt("items[0].places[0].from")).isEqualTo("In ".length());
        assertThat(places.getString("items[0].places[0].around")).startsWith("In " + word + ", an");
        String etag = places.getString("items[0].etag");
        editor.get(text(draft, "ru")).then().body("content.body", startsWith("In " + word));

        Map<String, Object> seen = Map.of("seen", List.of(Map.of("document", draft, "etag", etag)));
        replaces("", word, "Other", seen)
                .then()
                .statusCode(200)
                .body("items[0].problem", nullValue())
                .body("more", equalTo(false));
        editor.get(text(draft, "ru"))
                .then()
                .body("content.body", startsWith("In Other, and word"))
                .body("content.slug", equalTo(draft));
        editor.get(text(submitted, "ru")).then().body("content.body", startsWith("In " + word));
    }

    @Test
    void what_changed_since_it_was_seen_stays_and_is_named() {
        String word = "Word" + RandomId.of(8);
        String draft = draft(word);
        String etag = replaces("?dryRun=true", word, "Other", Map.of()).path("items[0].etag");
        editor.savesText(draft, "ru", words(draft, word + " again")).then().statusCode(200);
        replaces(
                        "",
                        word,
                        "Other",
                        Map.of("seen", List.of(Map.of("document", draft, "etag", etag))))
                .then()
                .statusCode(200)
                .body("items[0].problem.status", equalTo(412));
        editor.get(text(draft, "ru")).then().body("content.body", startsWith("In " + word));
    }

    @Test
    void nobody_is_named_by_a_replacement() {
        String word = "Word" + RandomId.of(8);
        String draft = draft(word);
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        replaces("", word, person.full(), Map.of())
                .then()
                .statusCode(200)
                .body("items[0].problem.type", startsWith("/problems/protected-name"));
        editor.get(text(draft, "ru")).then().body("content.body", startsWith("In " + word));
    }

    private Response withdraws(String query, String... documents) {
        return editor.post(
                "/withdrawals" + query,
                Map.of(
                        "documents",
                        Arrays.stream(documents).map(id -> Map.of("document", id)).toList(),
                        "reason",
                        "safety"));
    }

    private Response changes(String query, String from, String to) {
        return editor.post("/topicchanges" + query, Map.of("from", from, "to", to));
    }

    private Response replaces(String query, String find, String replace, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("find", find, "replace", replace, "language", "ru"));
        return editor.post("/replacements" + query, body);
    }

    private String topic() {
        String key = "topic-" + RandomId.of(8);
        editor.savesFacts(editor.creates("topic", key), Map.of("rank", 1)).then().statusCode(200);
        return key;
    }

    private static Map<String, Object> about(String topic) {
        Map<String, Object> facts = new HashMap<>(Invented.articleFacts("news"));
        facts.put("topics", List.of(topic));
        return facts;
    }

    private String draft(String words) {
        String id = editor.creates("article");
        editor.savesText(id, "ru", words(id, words)).then().statusCode(200);
        return id;
    }

    private static Map<String, Object> words(String id, String words) {
        Map<String, Object> text = new HashMap<>(Invented.articleText(id, "Title"));
        text.put("body", "In " + words + ".");
        return text;
    }

    private void publish(String id, Map<String, Object> words) {
        editor.savesText(id, "ru", words).then().statusCode(200);
        for (String part : List.of(facts(id), text(id, "ru"))) {
            editor.submits(part);
            coordinator.approves(part);
        }
        editor.publishes(id, "ru").then().statusCode(200);
        papers.willBePublished(id);
    }
}
