package org.notorturetj.desk.protectedname;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.contract.recipe.ReplyRecipes;
import org.notorturetj.platform.text.Slugs;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.contract.CheckedMembers;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Sends a protected name in every member of a request that is said to be checked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesInRequestsTest {
    @Inject Staff staff;
    @Inject ProtectedPeople people;
    @Inject Papers papers;

    private final Map<String, Supplier<Response>> requests = new LinkedHashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private ProtectedPeople.Invented person;
    private Colleague editor;
    private Colleague coordinator;
    private String inReview;
    private String update;
    private String caseId;

    @BeforeEach
    void protect() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        inReview = papers.inReview();
        update = papers.update();
        caseId = editor.creates("case");
        person = people.invented();
        people.protect(person);
        prepare();
    }

    @AfterEach
    void letGo() throws SQLException {
        people.letGo();
        papers.withdrawAll();
    }

    @Test
    @Tag("proof")
    void it_is_refused_in_each_at_its_place_and_nothing_of_it_is_kept() throws Exception {
        assertThat(requests.keySet()).containsExactlyInAnyOrderElementsOf(CheckedMembers.checked());

        requests.forEach(
                (member, request) ->
                        request.get()
                                .then()
                                .log()
                                .ifValidationFails()
                                .statusCode(422)
                                .body("type", startsWith("/problems/protected-name"))
                                .body(
                                        "errors[0].parameter",
                                        startsWith(
                                                members.getOrDefault(
                                                        member, member.replaceAll(".* ", "")))));

        assertThat(Dump.ofEveryTable())
                .doesNotContainIgnoringCase(person.surname())
                .doesNotContainIgnoringCase(slug());
    }

    private Response types(String document, Map<String, ?> content) {
        return editor.put(
                "/documents/" + document + "/editing",
                Map.of("language", "ru", "content", content));
    }

    private void prepare() {
        String sentence = "Сказал " + person.full() + ".";
        add("createDocument /key", () -> creates("key", slug()));
        add("createDocument /facts", () -> editor.post("/documents", withFacts("hotline")));
        add("saveFacts /content", () -> editor.savesFacts(editor.creates("hotline"), line()));
        add(
                "saveText /content",
                () -> editor.savesText(editor.creates("article"), "ru", titled(sentence)));
        members.put("saveFacts /content", "/channels");
        members.put("saveText /content", "/title");
        add("sayEditing /content", () -> types(editor.creates("article"), titled(sentence)));
        members.put("sayEditing /content", "/title");
        for (String language : new String[] {"tg", "ru", "en"}) {
            Map<String, Object> texts = Map.of(language, titled(sentence));
            add(
                    "createDocument /texts/" + language,
                    () -> editor.post("/documents", Map.of("type", "article", "texts", texts)));
            add(
                    "draftAlert /texts/" + language,
                    () -> editor.post("/documents/" + update + "/alert", Map.of("texts", texts)));
        }
        add("addComment /body", () -> says(text(inReview, "ru") + "/comments", "body"));
        add("addComment /quote", () -> quotes(text(inReview, "ru")));
        add("addFactsComment /quote", () -> quotes(facts(inReview)));
        add("addFactsComment /body", () -> says(facts(inReview) + "/comments", "body"));
        add("requestChangesOfText /comment", () -> sendsBack(text(inReview, "ru")));
        add("requestChangesOfFacts /comment", () -> sendsBack(facts(inReview)));
        add("recordConsent /note", this::consents);
        add(
                "redactDocument /note",
                () ->
                        editor.post(
                                "/documents/" + inReview + "/redaction",
                                Map.of(
                                        "languages",
                                        List.of("ru"),
                                        "note",
                                        "От " + person.full() + "а.")));
        add(
                "scheduleWithdrawal /note",
                () ->
                        editor.post(
                                "/documents/" + inReview + "/laterwithdrawal",
                                Map.of(
                                        "languages",
                                        List.of("ru"),
                                        "at",
                                        "2090-01-01T00:00:00Z",
                                        "note",
                                        "От " + person.full() + "а.")));
        add(
                "changeProfile /displayName",
                () -> editor.put("/account/profile", Map.of("displayName", person.full())));
        add("createAccount /login", this::newAccount);
        add("proposeReplyRule /law", () -> rule("law", person.full()));
        add("proposeReplyRule /paragraph", () -> rule("paragraph", "article 1, " + person.full()));
        add("proposeCalendarDays /days/source", this::days);
        members.put("proposeCalendarDays /days/source", "/days/0/source");
    }

    private void add(String member, Supplier<Response> request) {
        requests.put(member, request);
    }

    private Response rule(String member, String words) {
        Map<String, Object> rule = new HashMap<>(ReplyRecipes.rule());
        rule.put(member, words);
        return editor.post("/reply-rules", rule);
    }

    private Response days() {
        return editor.post(
                "/working-calendars/six-day/days",
                Map.of("days", List.of(ReplyRecipes.day("2025-06-04", "holiday", person.full()))));
    }

    private String slug() {
        return Slugs.of(person.full());
    }

    private Response creates(String member, String words) {
        return editor.post("/documents", Map.of("type", "article", member, words));
    }

    private Map<String, Object> withFacts(String type) {
        return Map.of("type", type, "facts", line());
    }

    /** A line with an address that is somebody's name. */
    private Map<String, Object> line() {
        Map<String, Object> facts = new HashMap<>(Invented.lineFacts("+99912345678"));
        facts.put(
                "channels",
                List.of(
                        Map.of(
                                "type",
                                "telegram",
                                "number",
                                "+99912345678",
                                "asPrinted",
                                person.full())));
        return facts;
    }

    private static Map<String, Object> titled(String title) {
        return Map.of("title", title);
    }

    private Response says(String path, String member) {
        return editor.post(path, Map.of(member, "Спросите " + person.full() + "а."));
    }

    private Response quotes(String path) {
        return editor.post(
                path + "/comments",
                Map.of("body", "Invented.", "member", "/title", "quote", person.full()));
    }

    private Response sendsBack(String path) {
        return coordinator
                .request()
                .contentType("application/json")
                .header("If-Match", coordinator.get(path).header("ETag"))
                .body(Map.of("comment", "Кто такой " + person.full() + "?"))
                .post("/desk/v1" + path + "/changes");
    }

    private Response consents() {
        return editor.request()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(
                        Map.of(
                                "uses",
                                List.of("initials"),
                                "outlets",
                                List.of("public"),
                                "languages",
                                List.of("ru"),
                                "givenOn",
                                "2026-05-10",
                                "holder",
                                "parent",
                                "note",
                                "От матери, " + person.surname() + "ой"))
                .put("/desk/v1/documents/" + caseId + "/consent");
    }

    private Response newAccount() {
        return new Colleague(staff.with(Role.ADMINISTRATOR).token())
                .post(
                        "/accounts",
                        Map.of(
                                "login",
                                slug().substring(0, Math.min(40, slug().length())),
                                "roles",
                                List.of("editor")));
    }
}
