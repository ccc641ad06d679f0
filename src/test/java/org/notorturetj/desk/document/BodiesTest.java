package org.notorturetj.desk.document;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.Contract;
import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What somebody writes into a body is read, or refused; it is never lost without a word. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BodiesTest {
    private static final String WORDS = "The second paragraph names the village.";

    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Owner owner;

    private Staff.Member author;
    private Colleague editor;
    private Staff.Member reviewer;
    private Colleague coordinator;

    @BeforeEach
    void create_people() {
        author = staff.with(Role.EDITOR);
        editor = new Colleague(author.token());
        reviewer = staff.with(Role.COORDINATOR);
        coordinator = new Colleague(reviewer.token());
    }

    @Test
    void what_the_reviewer_wrote_reaches_the_comments_and_the_authors_inbox() {
        String id = inReview();
        for (String path : List.of(text(id, "ru"), facts(id))) {
            sendsBack(path, Map.of("comment", WORDS)).then().statusCode(200);
            editor.get(path + "/comments")
                    .then()
                    .statusCode(200)
                    .body("items.body", contains(WORDS))
                    .body("items.author", contains(reviewer.id()));
        }
        assertThat(sentBack(id)).hasSize(2);
        assertThat(sentBack(id))
                .allSatisfy(item -> assertThat(item).containsEntry("comment", WORDS));
    }

    @Test
    void what_was_written_before_the_text_was_mended_is_not_told_again() {
        String id = inReview();
        sendsBack(text(id, "ru"), Map.of("comment", WORDS)).then().statusCode(200);
        editor.submits(text(id, "ru"));
        sendsBack(text(id, "ru"), Map.of()).then().statusCode(200);
        assertThat(sentBack(id)).hasSize(1);
        assertThat(sentBack(id).get(0)).doesNotContainKey("comment");
        editor.get(text(id, "ru") + "/comments").then().body("items.body", contains(WORDS));
    }

    @Test
    void what_is_said_in_a_comment_before_sending_back_reaches_the_author_too() {
        String id = inReview();
        coordinator.post(text(id, "ru") + "/comments", Map.of("body", WORDS));
        editor.post(text(id, "ru") + "/comments", Map.of("body", "Which one?"));
        coordinator.performs(text(id, "ru"), "/changes").then().statusCode(200);
        assertThat(sentBack(id).get(0)).containsEntry("comment", WORDS);
    }

    @Test
    void a_comment_that_says_nothing_or_is_none_is_refused_and_nothing_happens() {
        String id = inReview();
        for (Map<String, ?> body :
                List.of(
                        Map.of("comment", " "),
                        Map.of("comment", "\u200b"),
                        Map.of("comment", 7),
                        Map.of("comment", "a".repeat(4001)))) {
            sendsBack(text(id, "ru"), body).then().statusCode(422);
        }
        sendsBack(text(id, "ru"), Map.of("reason", WORDS)).then().statusCode(400);
        editor.get(text(id, "ru")).then().body("state.state", equalTo("in_review"));
        editor.get(text(id, "ru") + "/comments").then().body("items", empty());
    }

    @Test
    void a_reason_is_gone_when_the_facts_are_redacted() throws SQLException {
        String id = inReview();
        sendsBack(facts(id), Map.of("comment", WORDS)).then().statusCode(200);
        String proposal =
                editor.post(
                                "/documents/" + id + "/redaction",
                                Map.of("languages", List.of("tg", "ru", "en")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.comment WHERE document_id = '%s'"
                                        .formatted(id)))
                .isZero();
    }

    @Test
    void no_operation_swallows_a_body() {
        String token =
                staff.with(
                                Role.COORDINATOR,
                                Role.ADMINISTRATOR,
                                Role.EDITOR,
                                Role.LAWYER,
                                Role.DEPUTY)
                        .token();
        List<Operation> without =
                new ContractReader(Contract.DESK)
                        .operations().stream()
                                .filter(it -> !it.hasBody() && !"get".equals(it.method()))
                                .toList();
        assertThat(without).hasSizeGreaterThan(20);
        for (Operation operation : without) {
            for (String type : List.of("application/json", "text/plain")) {
                Response refused =
                        new Colleague(token)
                                .request()
                                .contentType(type)
                                .body("{\"comment\": \"%s\"}".formatted(WORDS))
                                .request(operation.method(), address(operation));
                refused.then().statusCode(400);
                JsonNode problem = Json.of(refused);
                assertThat(problem.path("type").textValue())
                        .isEqualTo("/problems/malformed-request");
                assertThat(Json.texts(problem.path("errors"), "parameter")).containsExactly("/");
            }
        }
    }

    @Test
    void a_submission_with_words_is_refused_and_one_with_an_empty_object_is_not()
            throws IOException, InterruptedException {
        String id = papers.draft();
        String tag = editor.get(text(id, "ru")).header("ETag");
        assertThat(submission(id, tag, "{\"comment\": \"please\"}")).isEqualTo(400);
        editor.get(text(id, "ru")).then().body("state.state", equalTo("draft"));
        assertThat(submission(id, tag, "{}")).isEqualTo(200);
    }

    /** By a client of its own: the contract has no body here. */
    private int submission(String id, String tag, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:%d/desk/v1%s/submission"
                                                        .formatted(
                                                                RestAssured.port, text(id, "ru"))))
                                .timeout(Duration.ofSeconds(30))
                                .header("Authorization", "Bearer " + author.token())
                                .header("Content-Type", "application/json")
                                .header("If-Match", tag)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String inReview() {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        editor.savesText(id, "ru", Invented.articleText(id, "Article")).then().statusCode(200);
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        return id;
    }

    private Response sendsBack(String path, Map<String, ?> body) {
        return coordinator
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", coordinator.get(path).header("ETag"))
                .body(body)
                .post("/desk/v1" + path + "/changes");
    }

    private List<Map<String, Object>> sentBack(String id) {
        return editor.whole("/inbox").jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(item -> id.equals(item.get("document")))
                .toList();
    }

    private static String address(Operation operation) {
        return operation
                .path()
                .replace("{lang}", "ru")
                .replace("{number}", "1")
                .replace("{save}", "1")
                .replaceAll("\\{[a-z]+}", "0000000000000000");
    }
}
