package org.notorturetj.desk.document;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.seen;

/**
 * The two things that are done most, or in the greatest hurry, and the requests that they take;
 * what the approver reads is counted too.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class FewRequestsTest {
    @Inject Staff staff;

    private final AtomicInteger requests = new AtomicInteger();
    private Colleague editor;
    private Colleague coordinator;
    private String published = "";
    private String alerted = "";

    @BeforeEach
    void sign_in() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void take_away() {
        for (String id : List.of(alerted, published)) {
            if (!id.isEmpty()) {
                editor.withdraws(id, "ru", "tg").then().statusCode(200);
            }
        }
    }

    @Test
    void an_article_in_two_languages_takes_four() {
        String mark = RandomId.of(6);
        // 1
        Response created =
                counted(
                        editor.post(
                                "/documents",
                                Map.of(
                                        "type",
                                        "article",
                                        "facts",
                                        Invented.articleFacts("news"),
                                        "texts",
                                        Map.of(
                                                "ru", words("Что решил суд " + mark),
                                                "tg", words("Суд чӣ қарор кард " + mark)),
                                        "original",
                                        "ru",
                                        "submit",
                                        true)));
        created.then()
                .statusCode(201)
                .body("facts.state", equalTo("in_review"))
                .body("texts.state", equalTo(List.of("in_review", "in_review")));
        published = created.path("id");
        // 2
        Map<String, Object> read = submitted(published);
        assertThat(read.toString()).contains("Суд чӣ қарор кард", "news");
        // 3
        counted(coordinator.post("/approvals", Map.of("documents", List.of(named(read)))))
                .then()
                .statusCode(200)
                .body("items[0].texts.state", equalTo(List.of("approved", "approved")));
        // 4
        counted(editor.publishes(published, "ru", "tg")).then().statusCode(200);

        assertThat(requests).hasValue(4);
        given().get("/v1/tg/articles/sud-chi-karor-kard-" + mark)
                .then()
                .statusCode(200)
                .body("title", equalTo("Суд чӣ қарор кард " + mark));
        given().get("/v1/ru/articles/chto-reshil-sud-" + mark).then().statusCode(200);
    }

    @Test
    void an_urgent_alert_from_a_case_update_takes_six() {
        String code = publishedCase();
        // 1
        Response update =
                counted(
                        editor.post(
                                "/documents",
                                Map.of(
                                        "type",
                                        "case-update",
                                        "facts",
                                        Map.of(
                                                "case",
                                                code,
                                                "happened",
                                                Map.of("date", "2026-05", "precision", "month"),
                                                "urgent",
                                                true,
                                                "regions",
                                                List.of("TJ-SU")),
                                        "texts",
                                        Map.of(
                                                "ru", words("Суд отложен"),
                                                "tg", words("Суд мавқуф шуд")),
                                        "submit",
                                        true)));
        update.then().statusCode(201);
        published = update.path("id");
        // 2
        Response alert =
                counted(
                        editor.post(
                                "/documents/" + published + "/alert",
                                Map.of(
                                        "texts",
                                        Map.of("ru", line("Срочно о деле М.")),
                                        "submit",
                                        true)));
        alert.then().statusCode(201).body("facts.state", equalTo("in_review"));
        alerted = alert.path("id");
        // 3, one request shows both
        Response waiting = counted(coordinator.get("/submissions?limit=100"));
        // 4
        counted(
                        coordinator.post(
                                "/approvals",
                                Map.of(
                                        "documents",
                                        List.of(
                                                named(among(waiting, published)),
                                                named(among(waiting, alerted))))))
                .then()
                .statusCode(200);
        // 5
        String proposal =
                counted(
                                editor.post(
                                        "/publications",
                                        Map.of(
                                                "parts",
                                                List.of(
                                                        Map.of(
                                                                "document",
                                                                published,
                                                                "languages",
                                                                List.of("ru", "tg")),
                                                        Map.of(
                                                                "document",
                                                                alerted,
                                                                "languages",
                                                                List.of("ru", "tg"))))))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        // 6
        counted(coordinator.post("/proposals/" + proposal + "/approval")).then().statusCode(200);

        assertThat(requests).hasValue(6);
        given().get("/v1/ru/alerts").then().body("items.title", hasItem("Срочно о деле М."));
        given().get("/v1/tg/alerts").then().body("items.title", hasItem("Суд мавқуф шуд"));
        given().get("/v1/tg/case-updates?case=" + code)
                .then()
                .body("items.id", equalTo(List.of(published)));
    }

    private Response counted(Response answer) {
        requests.incrementAndGet();
        return answer;
    }

    private Map<String, Object> submitted(String id) {
        return among(counted(coordinator.get("/submissions?limit=100")), id);
    }

    private static Map<String, Object> among(Response submissions, String id) {
        List<Map<String, Object>> items =
                submissions.then().statusCode(200).extract().path("items");
        return items.stream()
                .filter(item -> item.get("document").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What an approver has read, named for her approval. */
    private static Map<String, Object> named(Map<String, Object> read) {
        return seen(
                Map.of(
                        "id",
                        read.get("document"),
                        "facts",
                        ((Map<?, ?>) read.get("facts")).get("state"),
                        "texts",
                        ((List<?>) read.get("texts"))
                                .stream().map(text -> ((Map<?, ?>) text).get("state")).toList()));
    }

    private String publishedCase() {
        String code = RandomId.of(6);
        String id = editor.creates("case");
        editor.recordsConsent(id, "2026-01-10");
        editor.savesFacts(
                        id,
                        Map.of(
                                "code",
                                code,
                                "status",
                                "open",
                                "regions",
                                List.of("TJ-SU"),
                                "topics",
                                List.of(),
                                "began",
                                Map.of("date", "2026-03", "precision", "month")))
                .then()
                .statusCode(200);
        editor.savesText(
                        id,
                        "ru",
                        Map.of(
                                "title",
                                "Дело М.",
                                "initials",
                                "М.",
                                "summary",
                                "Одно предложение.",
                                "body",
                                "Текст."))
                .then()
                .statusCode(200);
        editor.post("/submissions", Map.of("documents", List.of(editor.seen(id))))
                .then()
                .statusCode(200);
        coordinator
                .post("/approvals", Map.of("documents", List.of(editor.seen(id))))
                .then()
                .statusCode(200);
        editor.publishes(id, "ru").then().statusCode(200);
        return code;
    }

    private static Map<String, Object> words(String title) {
        return Map.of("title", title, "summary", "Як ҷумла.", "body", "Матн.");
    }

    private static Map<String, Object> line(String title) {
        return Map.of("title", title, "summary", "Як ҷумла.");
    }
}
