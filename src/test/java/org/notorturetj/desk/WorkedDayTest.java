package org.notorturetj.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.access.Role;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.platform.RandomId;
import org.notorturetj.publication.review.PublishReviewStatus;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/**
 * The day of docs/operations/a-worked-day.md, over HTTP only; the test moves the clock and calls
 * the scheduled jobs. A phone syncs after each step that the public can see.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WorkedDayTest {
    private static final Instant MORNING = Instant.parse("2027-05-11T04:00:00Z");

    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject Signer signer;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;
    @Inject PublishReviewStatus reviewStatuses;
    @Inject ProtectedPeople people;

    @TestHTTPResource("/v1/sync/")
    String mirror;

    @TempDir Path folder;

    private Staff.Member editorAccount;
    private Colleague editor;
    private Colleague translator;
    private Colleague lawyer;
    private Colleague coordinator;

    @AfterEach
    void evening() throws SQLException {
        people.letGo();
        clock.letGo();
        signer.catchUp();
    }

    @Test
    void from_a_draft_in_the_morning_to_a_withdrawal_in_the_evening() throws Exception {
        clock.stopAt(MORNING);
        signIn();
        SyncClient phone = phone();

        // 09:00 a case, with the family's consent
        String code = RandomId.of(6);
        String caseId =
                editor.post(
                                "/documents",
                                Map.of(
                                        "type",
                                        "case",
                                        "facts",
                                        caseFacts(code),
                                        "texts",
                                        Map.of("ru", caseText("Дело М."))))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        editor.recordsConsent(caseId, "2027-05-10");
        together(editor, "/submissions", editor.seen(caseId));

        // 09:20 read and approved, 09:30 published
        editor.performs(text(caseId, "ru"), "/approval").then().statusCode(403);
        coordinator.get("/submissions").then().body("items.document", hasItem(caseId));
        together(coordinator, "/approvals", coordinator.seen(caseId));
        given().get("/v1/ru/cases/" + code).then().statusCode(404);
        editor.publishes(caseId, "ru").then().statusCode(200);
        given().get("/v1/ru/cases/" + code).then().statusCode(200);
        given().get("/v1/tg/cases/" + code)
                .then()
                .statusCode(200)
                .body("language", equalTo("ru"))
                .body("fallback", equalTo(true));

        // 10:00 an update in Russian; assigned to the translator
        String update =
                editor.post(
                                "/documents",
                                Map.of(
                                        "type",
                                        "case-update",
                                        "facts",
                                        updateFacts(code),
                                        "original",
                                        "ru",
                                        "texts",
                                        Map.of(
                                                "ru", updateText("Суд отложен"),
                                                "tg", updateText("(тарҷума)"))))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        editor.put(text(update, "tg") + "/assignment", Map.of("assignee", translatorId))
                .then()
                .statusCode(200);
        together(editor, "/submissions", without(editor.seen(update), "tg"));
        // 10:40 the Tajik text
        translator.whole("/inbox").then().statusCode(200).body("items.document", hasItem(update));
        translator.savesText(update, "tg", updateText("Суд мавқуф шуд")).then().statusCode(200);
        translator.submits(text(update, "tg"));

        // 11:00 a legal review of a guide
        String guide = publishedGuide();
        given().get("/v1/ru/guides/" + guide)
                .then()
                .body("legal.review.status", equalTo("unreviewed"));
        lawyer.whole("/inbox").then().body("items.document", hasItem(guide));
        lawyer.request()
                .contentType("application/json")
                .header("If-Match", lawyer.get(text(guide, "ru")).header("ETag"))
                .body(Map.of("lawAsOf", "2027-05-11"))
                .post("/desk/v1" + text(guide, "ru") + "/legalreview")
                .then()
                .statusCode(200)
                .body("review.legal", equalTo("current"));
        reviewStatuses.publishDue();
        given().get("/v1/ru/guides/" + guide)
                .then()
                .body("legal.review.status", equalTo("current"));

        // 11:10 both languages approved, 11:15 scheduled for noon
        together(coordinator, "/approvals", coordinator.seen(update));
        Instant noon = MORNING.plus(Duration.ofHours(3));
        editor.publishesAt(noon.toString(), update, "ru", "tg").then().statusCode(200);
        due.publishDue();
        given().get("/v1/tg/case-updates?case=" + code)
                .then()
                .body("items.id", not(hasItem(update)));
        assertThat(sees(phone, update)).isFalse();
        // 12:00 published automatically
        clock.stopAt(noon);
        signIn();
        due.publishDue();
        given().get("/v1/tg/case-updates?case=" + code)
                .then()
                .body("items.title", equalTo(List.of("Суд мавқуф шуд")));
        assertThat(sees(phone, "Суд мавқуф шуд")).isTrue();

        // 14:00 a correction of the Tajik text; the Russian record does not change by a byte
        String russian = russian(code);
        translator
                .savesText(update, "tg", updateText("Суд ба 20 май мавқуф шуд"))
                .then()
                .statusCode(200);
        translator.submits(text(update, "tg"));
        coordinator.approves(text(update, "tg"));
        editor.publishes(update, "tg").then().statusCode(200);
        assertThat(sees(phone, "ба 20 май")).isTrue();
        assertThat(russian(code)).isEqualTo(russian);

        // 15:00 a name is protected, and refused wherever it is typed
        new NamesOfTheDay(people).areRefused(editor, translator, update);

        // 17:00 the family is threatened: one person withdraws at once
        translator.withdraws(update, "ru", "tg").then().statusCode(200);
        given().get("/v1/tg/case-updates?case=" + code).then().body("items", equalTo(List.of()));
        assertThat(sees(phone, "мавқуф шуд")).isFalse();
        // 17:05 permanent erasure takes two people
        String proposal =
                editor.post(
                                "/documents/" + update + "/redaction",
                                Map.of("languages", List.of("ru", "tg")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        lawyer.whole("/inbox").then().body("items.proposal", hasItem(proposal));
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        editor.get(text(update, "ru")).then().statusCode(410);
    }

    /** All named parts take a step. */
    private static void together(Colleague person, String step, Map<String, Object> seen) {
        person.post(step, Map.of("documents", List.of(seen))).then().statusCode(200);
    }

    private static Map<String, Object> without(Map<String, Object> seen, String language) {
        Map<String, Object> texts = new TreeMap<>();
        ((Map<?, ?>) seen.get("texts")).forEach((key, etag) -> texts.put((String) key, etag));
        texts.remove(language);
        Map<String, Object> rest = new TreeMap<>(seen);
        rest.put("texts", texts);
        return rest;
    }

    private String translatorId = "";

    /** Signs in again: sessions end overnight, and after half an hour without a request. */
    private void signIn() {
        if (translatorId.isEmpty()) {
            editorAccount = staff.with(Role.EDITOR);
            var translating = staff.with(Role.TRANSLATOR);
            translatorId = translating.id();
            lawyerAccount = staff.with(Role.LAWYER);
            coordinatorAccount = staff.with(Role.COORDINATOR);
        }
        editor = new Colleague(staff.signIn(editorAccount.id()));
        translator = new Colleague(staff.signIn(translatorId));
        lawyer = new Colleague(staff.signIn(lawyerAccount.id()));
        coordinator = new Colleague(staff.signIn(coordinatorAccount.id()));
    }

    private Staff.Member lawyerAccount;
    private Staff.Member coordinatorAccount;

    /** A guide published without a legal review, acknowledged by the coordinator. */
    private String publishedGuide() {
        String id = editor.creates("guide");
        editor.savesFacts(id, Invented.guideFacts()).then().statusCode(200);
        editor.savesText(id, "ru", Invented.guideText(id, "Что делать")).then().statusCode(200);
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        coordinator.approves(facts(id));
        coordinator.approves(text(id, "ru"));
        Map<String, Object> publication =
                Map.of(
                        "unreviewedAcknowledged",
                        true,
                        "parts",
                        List.of(Map.of("document", id, "languages", List.of("ru"))));
        editor.post("/publications", publication).then().statusCode(403);
        coordinator.post("/publications", publication).then().statusCode(200);
        return id;
    }

    private SyncClient phone() throws Exception {
        return new SyncClient(
                Files.readAllBytes(TestDatabase.keys().resolve("root.1")),
                List.of(mirror),
                new HttpTransport(new TrafficCounter()),
                new FileStorage(folder.toFile()),
                () -> clock.instant().toEpochMilli(),
                new Random(1));
    }

    /** Whether a phone that syncs now holds these words in any of its files. */
    private boolean sees(SyncClient phone, String words) throws Exception {
        signer.catchUp();
        phone.sync("tg", Scope.ALL);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8)
                        .contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String russian(String code) {
        return given().get("/v1/ru/case-updates?case=" + code).asString();
    }

    private static Map<String, Object> caseFacts(String code) {
        return Map.of(
                "code",
                code,
                "status",
                "open",
                "regions",
                List.of("TJ-SU"),
                "topics",
                List.of(),
                "began",
                Map.of("date", "2027-03", "precision", "month"));
    }

    private static Map<String, Object> caseText(String title) {
        return Map.of(
                "initials", "М.", "title", title, "summary", "Одно предложение.", "body", "Текст.");
    }

    private static Map<String, Object> updateFacts(String code) {
        return Map.of(
                "case",
                code,
                "happened",
                Map.of("date", "2027-05", "precision", "month"),
                "urgent",
                false,
                "regions",
                List.of("TJ-SU"));
    }

    private static Map<String, Object> updateText(String title) {
        return Map.of("title", title, "summary", "Як ҷумла.", "body", "Матн.");
    }
}
