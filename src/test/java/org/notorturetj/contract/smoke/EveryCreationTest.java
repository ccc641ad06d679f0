package org.notorturetj.contract.smoke;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.contract.Contract;
import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.contract.recipe.Exchange;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.contract.recipe.People;
import org.notorturetj.contract.recipe.Recipes;
import org.notorturetj.contract.recipe.SampleRequest;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.ProtectedPeople;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/**
 * Every operation of the desk that makes something makes it once for each {@code Idempotency-Key};
 * every other one has a reason here.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryCreationTest {
    private static final String KEY = "Idempotency-Key";

    /** What they give is told once, so that a repeated answer could not be the first one. */
    private static final Set<String> SECRETS =
            Set.of(
                    "signIn",
                    "createAccount",
                    "resetCredentials",
                    "enrolTotp",
                    "confirmTotp",
                    "makePreview");

    /** What they make, if anything, is there once however often they are sent, and why. */
    private static final Map<String, List<String>> OTHERS =
            Map.of(
                    "an equal save is answered as the first one",
                    List.of(
                            "saveText",
                            "saveFacts",
                            "restoreRevision",
                            "restoreFactsRevision",
                            "recordConsent",
                            "changeProtectedName",
                            "changeTopics",
                            "replaceInDrafts"),
                    "a state that is set stays as it is set",
                    List.of(
                            "changeEmail",
                            "changePassword",
                            "changeProfile",
                            "removeTotp",
                            "freezeOwnAccount",
                            "freezeAccount",
                            "assignText",
                            "sayEditing",
                            "stopEditing",
                            "markCommentResolved",
                            "markFactsCommentResolved",
                            "discardAutosave",
                            "coverUpload",
                            "decideImportedName"),
                    "a step is taken from one state into another, which it names",
                    List.of(
                            "submitText",
                            "submitFacts",
                            "submitDocuments",
                            "approveText",
                            "approveFacts",
                            "approveDocuments",
                            "requestChangesOfText",
                            "requestChangesOfFacts",
                            "approveProposal",
                            "rejectProposal",
                            "takeBackProposal",
                            "cancelSchedule",
                            "retryNameRedaction",
                            "stepImportedTexts"),
                    "what was taken away is away, and nothing may hinder it",
                    List.of(
                            "withdrawDocument",
                            "withdrawDocuments",
                            "withdrawConsent",
                            "markHotlineCompromised",
                            "pauseHotline",
                            "retractAlert",
                            "deleteDraft",
                            "revokePreview",
                            "deleteUpload",
                            "undecideImportedName",
                            "endSession",
                            "endSessionsOfAccount"),
                    "the latest word on exactly this text counts",
                    List.of("reviewTextLegally", "reviewTranslation"),
                    "one that waits is not begun a second time",
                    List.of("verifyProtectedName"),
                    "a part is kept once, at its offset; what nobody goes on with is forgotten",
                    List.of("createUpload", "appendToUpload"),
                    "they keep nothing",
                    List.of("rehearseWakeup", "wakeTestDevices"));

    /** The only ones whose requests differ neither in their path nor in what the recipe invents. */
    private static final Map<String, UnaryOperator<SampleRequest>> ANOTHER =
            Map.of("createDocument", request -> request.member("type", "page"));

    /** Where anything that was made is seen. */
    private static final List<String> TABLES =
            List.of(
                    "desk.account",
                    "desk.audit",
                    "desk.comment",
                    "desk.document",
                    "desk.edition",
                    "desk.facts",
                    "desk.idempotency_key",
                    "desk.name_false_alarm",
                    "desk.name_search",
                    "desk.preview_link",
                    "desk.proposal",
                    "desk.protected_name",
                    "desk.revision",
                    "desk.scheduled_publication",
                    "published.publication");

    @Inject Recipes recipes;
    @Inject People people;
    @Inject Papers papers;
    @Inject Owner owner;
    @Inject ProtectedPeople protectedPeople;

    @BeforeEach
    void sign_in() {
        people.arrive();
    }

    @AfterAll
    void take_everything_back() throws SQLException {
        papers.withdrawAll();
        protectedPeople.letGo();
    }

    static Stream<Operation> writes() {
        return new ContractReader(Contract.DESK)
                .operations().stream().filter(operation -> !operation.method().equals("get"));
    }

    static List<String> creations() {
        var contract = new ContractReader(Contract.DESK);
        return writes().filter(
                        operation ->
                                contract.parameters(operation)
                                        .anyMatch(it -> it.path("name").asText().equals(KEY)))
                .map(Operation::id)
                .toList();
    }

    static Set<String> secrets() {
        return SECRETS;
    }

    @Test
    void every_operation_that_changes_something_has_decided() {
        assertThat(
                        Stream.of(
                                        creations().stream(),
                                        SECRETS.stream(),
                                        OTHERS.values().stream().flatMap(List::stream))
                                .flatMap(names -> names))
                .containsExactlyInAnyOrderElementsOf(writes().map(Operation::id).toList());
    }

    @Test
    void a_page_of_another_origin_may_send_every_header_of_the_contract() {
        var contract = new ContractReader(Contract.DESK);
        List<String> headers =
                contract.operations().stream()
                        .flatMap(contract::parameters)
                        .filter(it -> it.path("in").asText().equals("header"))
                        .map(it -> it.path("name").asText())
                        .distinct()
                        .toList();
        assertThat(headers).contains(KEY);
        String allowed =
                given().header("Origin", "https://desk.example.org")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", String.join(",", headers))
                        .options("/desk/v1/documents")
                        .header("Access-Control-Allow-Headers");
        assertThat(allowed.split(", ?")).containsAll(headers);
    }

    @ParameterizedTest
    @MethodSource("creations")
    void it_makes_one_thing_for_each_key(String id) throws SQLException {
        Operation operation = operation(id);
        String key = '"' + UUID.randomUUID().toString() + '"';
        SampleRequest request = prepared(operation).header(KEY, key);
        SampleRequest other = another(operation, request).header(KEY, key);

        Response first = Exchange.send(operation, request);
        assertThat(first.statusCode()).as(first.asString()).isBetween(200, 299);
        Map<String, Long> before = rows();
        Response again = Exchange.send(operation, request);

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(first.statusCode());
        assertThat(Json.of(again)).isEqualTo(Json.of(first));
        for (String header : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(rows()).as("nothing was made a second time").isEqualTo(before);

        assertProblem(Exchange.send(operation, other), ProblemType.KEY_REUSED, "");
        assertThat(rows()).isEqualTo(before);
        Response junk = Exchange.send(operation, request.header(KEY, "junk"));
        assertProblem(junk, ProblemType.BAD_PARAMETER, "");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void what_gives_a_secret_takes_no_key(String id) throws SQLException {
        Operation operation = operation(id);
        SampleRequest request = prepared(operation);
        Map<String, Long> before = rows();
        Response refused = Exchange.send(operation, request.header(KEY, "\"one\""));
        assertProblem(refused, ProblemType.BAD_PARAMETER, "");
        assertThat(refused.<List<String>>path("errors.rule"))
                .containsExactly("is not taken here: the answer has a secret that is told once");
        assertThat(rows()).isEqualTo(before);
        assertThat(Exchange.send(operation, request).statusCode()).isBetween(200, 299);
    }

    /** Another request to the same operation, which is the first one's only in its key. */
    private SampleRequest another(Operation operation, SampleRequest request) {
        if (ANOTHER.containsKey(operation.id())) {
            return ANOTHER.get(operation.id()).apply(request);
        }
        Map<String, String> path = new TreeMap<>(request.path());
        if (path.containsKey("number")) {
            return request.path("number", 999_999_999);
        }
        return path.containsKey("id")
                ? request.path("id", RandomId.ofDocument())
                : prepared(operation)
                        .header("Authorization", request.headers().get("Authorization"));
    }

    private SampleRequest prepared(Operation operation) {
        SampleRequest request = recipes.of(operation.id()).simplest().prepare("ru");
        return operation.path().contains("{lang}") ? request.path("lang", "ru") : request;
    }

    private static Operation operation(String id) {
        return writes().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(table, owner.number("SELECT count(*) FROM " + table));
        }
        return rows;
    }
}
