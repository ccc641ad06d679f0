package org.notorturetj.desk.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.http.Problems.assertProblem;
import static org.notorturetj.support.people.Colleague.text;

/** What was sent again with its key is made once, and shown as it is now. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class IdempotencyKeyTest {
    private static final String DOCUMENTS = "/documents";
    private static final Map<String, Object> ARTICLE = Map.of("type", "article");

    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SettableClock clock;
    @Inject KeyExpiry expiry;
    @Inject StoredKeys keys;

    private Staff.Member member;
    private Colleague editor;

    @BeforeEach
    void sign_in() {
        member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
    }

    @AfterEach
    void let_go() {
        clock.letGo();
    }

    @Test
    void without_a_key_each_request_makes_a_document() {
        assertThat(id(editor.post(DOCUMENTS, ARTICLE)))
                .isNotEqualTo(id(editor.post(DOCUMENTS, ARTICLE)));
    }

    @Test
    void the_same_request_makes_one_document() {
        String key = key();
        Response first = send(editor, key, DOCUMENTS, ARTICLE);
        Response again = send(editor, key, DOCUMENTS, ARTICLE);
        again.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(id(send(editor, key(), DOCUMENTS, ARTICLE))).isNotEqualTo(id(first));
    }

    /** Who has the database cannot try whether a person has sent a key, or what she has sent. */
    @Test
    void what_is_stored_of_a_key_is_no_hash_that_others_can_compute() throws Exception {
        String key = key();
        id(send(editor, key, DOCUMENTS, ARTICLE));
        String operation = "DocumentResource.create";
        StoredKeys.Request request = keys.request(member.id(), operation, key, "what was sent");
        assertThat(stored(request.key())).isEqualTo(1);
        assertThat(stored(plain(member.id() + " " + operation + " " + key))).isZero();
        assertThat(request.digest()).hasSize(32).isNotEqualTo(plain("what was sent"));
    }

    private long stored(byte[] hash) throws Exception {
        return owner.number(
                "SELECT count(*) FROM desk.idempotency_key WHERE key_hash = '\\x%s'"
                        .formatted(HexFormat.of().formatHex(hash)));
    }

    private static byte[] plain(String value) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_answer_shows_it_as_it_is_now() {
        String key = key();
        String id = id(send(editor, key, DOCUMENTS, ARTICLE));
        editor.savesText(id, "ru", Invented.articleText(id, "Later"));
        send(editor, key, DOCUMENTS, ARTICLE).then().body("texts.language", hasItem("ru"));
        // and says so when it is there no longer
        String other = key();
        String deleted = id(send(editor, other, DOCUMENTS, ARTICLE));
        editor.post("/documents/" + deleted + "/deletion", Map.of()).then().statusCode(204);
        assertProblem(send(editor, other, DOCUMENTS, ARTICLE), ProblemType.NOT_FOUND, other);
    }

    @Test
    void the_order_of_members_and_spaces_do_not_matter() {
        String key = key();
        String one = id(sendText(key, "{\"type\":\"article\",\"sample\":true}"));
        assertThat(id(sendText(key, "{ \"sample\": true, \"type\": \"article\" }"))).isEqualTo(one);
    }

    @Test
    void a_key_belongs_to_one_body_and_one_thing() throws Exception {
        String key = key();
        String id = id(send(editor, key, DOCUMENTS, ARTICLE));
        Response other = send(editor, key, DOCUMENTS, Map.of("type", "page"));
        assertProblem(other, ProblemType.KEY_REUSED, key);
        String comment = key();
        send(editor, comment, text(draft(id), "ru") + "/comments", Map.of("body", "One"))
                .then()
                .statusCode(200);
        String second = id(editor.post(DOCUMENTS, ARTICLE));
        Response elsewhere =
                send(
                        editor,
                        comment,
                        text(draft(second), "ru") + "/comments",
                        Map.of("body", "One"));
        assertProblem(elsewhere, ProblemType.KEY_REUSED, comment);
        assertThat(comments(id) + comments(second)).isEqualTo(1);
    }

    @Test
    void another_operation_has_keys_of_its_own() {
        String key = key();
        String id = draft(id(send(editor, key, DOCUMENTS, ARTICLE)));
        send(editor, key, text(id, "ru") + "/comments", Map.of("body", "One"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_key_of_somebody_else_is_another_key() {
        String key = key();
        String id = id(send(editor, key, DOCUMENTS, ARTICLE));
        var other = new Colleague(staff.with(Role.EDITOR).token());
        assertThat(id(send(other, key, DOCUMENTS, ARTICLE))).isNotEqualTo(id);
        assertThat(id(send(editor, key, DOCUMENTS, ARTICLE))).isEqualTo(id);
    }

    @Test
    void it_is_known_in_the_next_session_and_to_nobody_who_may_not_do_it() {
        String key = key();
        String id = id(send(editor, key, DOCUMENTS, ARTICLE));
        var next = new Colleague(staff.signIn(member.id()));
        assertThat(id(send(next, key, DOCUMENTS, ARTICLE))).isEqualTo(id);
        staff.change(member.id(), Role.LAWYER);
        assertProblem(send(next, key, DOCUMENTS, ARTICLE), ProblemType.FORBIDDEN, key);
        staff.freeze(member.id());
        assertProblem(send(next, key, DOCUMENTS, ARTICLE), ProblemType.UNAUTHORIZED, key);
    }

    @Test
    void a_refused_request_leaves_nothing() throws Exception {
        String key = key();
        Response refused = send(editor, key, DOCUMENTS, Map.of("type", "nothing"));
        assertProblem(refused, ProblemType.BAD_PARAMETER, key);
        String late = key();
        Response half =
                send(editor, late, DOCUMENTS, Map.of("type", "article", "facts", Map.of("a", 1)));
        assertProblem(half, ProblemType.INVALID_TEXT, late);
        assertThat(keysOf()).isZero();
        // the mended one goes under the same key
        String id = id(send(editor, key, DOCUMENTS, ARTICLE));
        assertThat(id(send(editor, key, DOCUMENTS, ARTICLE))).isEqualTo(id);
    }

    @Test
    void it_is_known_for_a_day() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.stopAt(now);
        String key = key();
        String id = id(send(editor, key, DOCUMENTS, ARTICLE));
        clock.stopAt(now.plus(Duration.ofHours(24)).minusMillis(1));
        var tomorrow = new Colleague(staff.signIn(member.id()));
        expiry.forget();
        assertThat(id(send(tomorrow, key, DOCUMENTS, ARTICLE))).isEqualTo(id);
        clock.stopAt(now.plus(Duration.ofHours(24)));
        String next = id(send(tomorrow, key, DOCUMENTS, Map.of("type", "page")));
        assertThat(next).isNotEqualTo(id);
        assertThat(id(send(tomorrow, key, DOCUMENTS, Map.of("type", "page")))).isEqualTo(next);
        clock.stopAt(now.plus(Duration.ofDays(2)));
        expiry.forget();
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.idempotency_key WHERE made_id = '"
                                        + next
                                        + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "\"",
                "8e03978e-40d5-43dd-bc93-6894a57f9324",
                "\"a\"b\"",
                "\"a\\b\"",
                "\"a\";once",
                "\"a\", \"b\"",
                "\"\u00e9\"",
                "\"a\tb\""
            })
    void junk_is_refused_with_a_sentence(String junk) throws Exception {
        assertRefused(send(editor, junk, DOCUMENTS, ARTICLE));
        assertThat(keysOf()).isZero();
    }

    @Test
    void a_long_key_is_refused_and_a_hundred_characters_are_none() throws Exception {
        assertRefused(send(editor, '"' + "k".repeat(101) + '"', DOCUMENTS, ARTICLE));
        assertRefused(send(editor, '"' + "k".repeat(10_000) + '"', DOCUMENTS, ARTICLE));
        assertRefused(
                editor.request()
                        .headers("Idempotency-Key", "\"one\"", "Idempotency-Key", "\"two\"")
                        .contentType("application/json")
                        .body(ARTICLE)
                        .post("/desk/v1" + DOCUMENTS));
        assertThat(keysOf()).isZero();
        String escaped = "\"\\\"" + "\\\\" + "k".repeat(98) + '"';
        assertThat(id(send(editor, escaped, DOCUMENTS, ARTICLE)))
                .isEqualTo(id(send(editor, escaped, DOCUMENTS, ARTICLE)));
    }

    @Test
    void a_comment_that_went_with_its_text_is_not_told_again() throws Exception {
        String id = draft(id(editor.post(DOCUMENTS, ARTICLE)));
        String key = key();
        String path = text(id, "ru") + "/comments";
        String comment = id(send(editor, key, path, Map.of("body", "One")));
        owner.execute("DELETE FROM desk.comment WHERE id = '" + comment + "'");
        assertProblem(send(editor, key, path, Map.of("body", "One")), ProblemType.GONE, key);
    }

    private void assertRefused(Response refused) {
        assertProblem(refused, ProblemType.BAD_PARAMETER, "");
        refused.then()
                .body("errors.parameter", equalTo(List.of("Idempotency-Key")))
                .body(
                        "errors.rule",
                        equalTo(
                                List.of(
                                        "must be sent once, as 1 to 100 ASCII characters in quotation marks")));
    }

    private String draft(String id) {
        editor.savesText(id, "ru", Invented.articleText(id, "Title")).then().statusCode(200);
        return id;
    }

    private long comments(String id) throws Exception {
        return owner.number(
                "SELECT count(*) FROM desk.comment WHERE document_id = '%s'".formatted(id));
    }

    /** Of everybody, who are the editors of this test. */
    private long keysOf() throws Exception {
        return owner.number(
                "SELECT count(*) FROM desk.idempotency_key k JOIN desk.audit a ON a.document_id = k.made_id"
                        + " WHERE a.actor = '%s'".formatted(member.id()));
    }

    private static String key() {
        return '"' + UUID.randomUUID().toString() + '"';
    }

    private Response sendText(String key, String body) {
        return editor.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/desk/v1" + DOCUMENTS);
    }

    private static Response send(Colleague person, String key, String path, Map<String, ?> body) {
        return person.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/desk/v1" + path);
    }

    private static String id(Response made) {
        assertThat(made.statusCode()).as(made.asString()).isBetween(200, 201);
        return Json.of(made).path("id").textValue();
    }
}
