package org.notorturetj.desk.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.Contract;
import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a document says that its reader may do is what happens when she does it: each action is
 * carried out, in every state, by every role, and compared.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentActionsTest {
    @Inject Papers papers;
    @Inject Given given;
    @Inject Staff staff;
    @Inject Newsroom newsroom;

    private final Map<String, Operation> operations = new TreeMap<>();

    @AfterEach
    void withdraw() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Tag("proof")
    @ParameterizedTest
    @EnumSource(names = {"COORDINATOR", "EDITOR", "LAWYER", "SERVICE"})
    void an_action_that_is_listed_as_possible_succeeds_and_one_that_is_refused_is_refused(
            Role role) {
        List<String> wrong = new ArrayList<>();
        for (Supplier<String> made : documents()) {
            String token = staff.with(role).token();
            String id = made.get();
            List<Map<String, Object>> actions = actions(token, id);
            for (int i = 0; i < actions.size(); i++) {
                if (Boolean.TRUE.equals(actions.get(i).get("possible"))) {
                    // a document and a person of its own: an action changes what comes after
                    String another = made.get();
                    String somebody = staff.with(role).token();
                    Map<String, Object> action = actions(somebody, another).get(i);
                    compare(action, perform(somebody, another, action), wrong);
                } else {
                    compare(actions.get(i), perform(token, id, actions.get(i)), wrong);
                }
            }
        }
        assertThat(wrong).as(role.word()).isEmpty();
    }

    @Test
    void nobody_is_offered_to_approve_what_she_wrote() {
        Colleague editor = new Colleague(staff.with(Role.COORDINATOR).token());
        String id = editor.creates("hotline");
        editor.savesFacts(id, Invented.lineFacts(Given.number()));
        editor.savesText(id, "ru", Invented.lineText(Language.RU));
        editor.submits(Colleague.facts(id));
        editor.submits(Colleague.text(id, "ru"));
        List<Map<String, Object>> actions =
                editor.get("/documents/" + id).jsonPath().getList("actions");

        for (Map<String, Object> approval :
                List.of(
                        action(actions, "approveFacts"),
                        action(
                                actions.stream()
                                        .filter(it -> "ru".equals(it.get("language")))
                                        .toList(),
                                "approveText"))) {
            assertThat(approval.get("possible")).isEqualTo(false);
            assertThat(approval.toString()).contains("/problems/two-people-required");
        }
    }

    @Test
    void a_translator_is_told_what_she_may_not() {
        String id = given.line(Language.RU);
        Map<String, Object> saving =
                action(actions(staff.with(Role.TRANSLATOR).token(), id), "saveFacts");
        assertThat(saving.get("possible")).isEqualTo(false);
        assertThat(saving.toString()).contains("/problems/forbidden");
    }

    @Test
    void what_takes_two_people_says_so_and_why() {
        String id = given.line(Language.RU);
        List<Map<String, Object>> actions = actions(staff.with(Role.EDITOR).token(), id);
        assertThat(actions)
                .filteredOn(it -> "publishDocuments".equals(it.get("operation")))
                .filteredOn(it -> "ru".equals(it.get("language")))
                .singleElement()
                .satisfies(it -> assertThat(it.get("possible")).isEqualTo(true))
                .satisfies(it -> assertThat((List<?>) it.get("takesTwo")).isNotEmpty());
    }

    @Test
    void every_action_is_an_operation_of_the_contract() {
        assertThat(actions(staff.with(Role.EDITOR).token(), given.line(Language.RU)))
                .allSatisfy(
                        it -> assertThat(operations()).containsKey(it.get("operation").toString()));
    }

    private List<Supplier<String>> documents() {
        return List.of(
                () -> given.document("article"),
                papers::draft,
                papers::inReview,
                papers::changesRequested,
                papers::approved,
                papers::published,
                papers::withdrawn,
                papers::twoEditions,
                papers::publishedGuide,
                papers::guide,
                papers::line,
                () -> given.pairOfLines(Language.RU).get(0),
                papers::alert,
                papers::publishedAlert,
                papers::update,
                this::caseWithoutConsent,
                this::invalidDraft,
                this::takenSlug,
                this::redacted);
    }

    private String caseWithoutConsent() {
        String id = given.document("case");
        given.facts(
                id,
                Map.of(
                        "code",
                        "zzzz00",
                        "status",
                        "open",
                        "regions",
                        List.of("TJ-DU"),
                        "began",
                        Map.of("date", "2026-05", "precision", "month")));
        given.text(
                id,
                Language.RU,
                Map.of(
                        "initials",
                        "Н. Н.",
                        "title",
                        "Дело",
                        "summary",
                        "Кратко.",
                        "body",
                        "Текст."));
        return id;
    }

    private String invalidDraft() {
        String id = papers.draft();
        given.draft(id, Language.RU, Map.of("slug", "Not A Slug", "title", "Title"));
        return id;
    }

    /** Another document has its address already. */
    private String takenSlug() {
        String first = papers.published();
        String second = given.document("article");
        given.facts(second, Invented.articleFacts("news"));
        given.text(second, Language.RU, Papers.text(first));
        return second;
    }

    private String redacted() {
        String id = papers.published();
        newsroom.redact(id, Language.values());
        return id;
    }

    private static void compare(Map<String, Object> action, Response answer, List<String> wrong) {
        boolean possible = Boolean.TRUE.equals(action.get("possible"));
        boolean succeeded = answer.statusCode() < 300;
        boolean waits = answer.statusCode() == 202;
        if (possible != succeeded || (possible && waits != action.containsKey("takesTwo"))) {
            wrong.add(action + " -> " + answer.statusCode() + " " + answer.asString());
        } else if (!possible) {
            Map<?, ?> why = (Map<?, ?>) action.get("why");
            boolean same =
                    why.get("type").equals(answer.path("type"))
                            && Objects.equals(why.get("errors"), answer.path("errors"));
            if (!same) {
                wrong.add(action + " -> " + answer.asString());
            }
        }
    }

    /** Sends the request that an action names, with what is there as its condition. */
    private Response perform(String token, String id, Map<String, Object> action) {
        String operation = action.get("operation").toString();
        Object language = action.get("language");
        Operation called = operations().get(operation);
        var request = given().auth().oauth2(token);
        String path =
                called.path()
                        .replace("{id}", id)
                        .replace("{lang}", language == null ? "" : language.toString());
        String part = language == null ? "facts" : "editions/" + language;
        String tag =
                given().auth()
                        .oauth2(token)
                        .get("/desk/v1/documents/" + id + "/" + part)
                        .header("ETag");
        if (tag != null && !operation.equals("recordConsent")) {
            request.header("If-Match", tag);
        } else {
            request.header(
                    operation.startsWith("save") || operation.equals("recordConsent")
                            ? "If-None-Match"
                            : "If-Match",
                    "*");
        }
        Map<String, ?> body =
                operation.startsWith("save")
                        ? Map.of("content", content(token, id, part))
                        : body(operation, id, language, action);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(called.method(), path);
    }

    /** As it is: what may be saved, may be saved unchanged. */
    private static Map<String, ?> content(String token, String id, String part) {
        Response now = given().auth().oauth2(token).get("/desk/v1/documents/" + id + "/" + part);
        return now.statusCode() == 200 ? now.jsonPath().getMap("content") : Map.of();
    }

    private static @Nullable Map<String, ?> body(
            String operation, String id, @Nullable Object language, Map<String, Object> action) {
        List<Object> languages = Stream.ofNullable(language).toList();
        return switch (operation) {
            case "assignText", "draftAlert" -> Map.of();
            case "recordConsent" ->
                    Map.of(
                            "uses", List.of("initials"),
                            "outlets", List.of("public"),
                            "languages", List.of("ru"),
                            "givenOn", "2026-01-10",
                            "holder", "relative");
            case "addComment" -> Map.of("body", "Invented.");
            case "reviewTextLegally" -> Map.of("lawAsOf", "2026-01-01");
            case "publishDocuments" ->
                    Map.of(
                            "parts",
                            List.of(Map.of("document", id, "languages", languages)),
                            "unreviewedAcknowledged",
                            action.containsKey("unreviewed"));
            case "withdrawDocument", "restoreDocument", "redactDocument" ->
                    Map.of("languages", languages);
            default -> null;
        };
    }

    private static List<Map<String, Object>> actions(String token, String id) {
        return new Colleague(token)
                .get("/documents/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("actions");
    }

    private static Map<String, Object> action(List<Map<String, Object>> all, String operation) {
        return all.stream()
                .filter(it -> operation.equals(it.get("operation")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Operation> operations() {
        if (operations.isEmpty()) {
            new ContractReader(Contract.DESK)
                    .operations()
                    .forEach(it -> operations.put(it.id(), it));
        }
        return operations;
    }
}
