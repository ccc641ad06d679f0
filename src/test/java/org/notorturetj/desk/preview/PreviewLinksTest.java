package org.notorturetj.desk.preview;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Problems;
import org.notorturetj.support.log.RecordedLog;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.desk.preview.LinkedArticles.OPEN;
import static org.notorturetj.desk.preview.LinkedArticles.make;
import static org.notorturetj.desk.preview.LinkedArticles.open;
import static org.notorturetj.support.people.Colleague.text;

/** A link to a preview is a secret that ends, and shows nothing to anybody else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewLinksTest {
    private static final String LINKS = "/previews/links/";

    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject Owner owner;
    @Inject MeterRegistry metrics;

    private RecordedLog log;
    private Staff.Member member;
    private Colleague editor;
    private Colleague coordinator;
    private Colleague lawyer;
    private LinkedArticles articles;

    @BeforeEach
    void createPeople() {
        member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        lawyer = new Colleague(staff.with(Role.LAWYER).token());
        articles = new LinkedArticles(editor, coordinator);
        log = RecordedLog.open();
    }

    @AfterEach
    void tidy_up() {
        log.close();
        clock.letGo();
    }

    @Test
    void the_token_is_shown_once_and_stored_as_a_hash() throws SQLException {
        String id = articles.article("Title");
        Response made = make(editor, id, Map.of("hours", 2));
        String token = made.path("token");
        String link = made.path("id");

        assertThat(token).matches("[0-9a-hjkmnp-tv-z]{52}");
        assertThat((String) made.path("url")).isEqualTo(OPEN + token);
        assertThat(made.header("Location"))
                .endsWith("/desk/v1" + LINKS + link)
                .doesNotContain(token);
        for (String path : List.of(text(id, "ru") + "/previews", LINKS + link)) {
            Response shown = lawyer.get(path);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.asString()).contains(link).contains(member.id()).doesNotContain(token);
        }
        open(token).then().statusCode(200);
        assertThat(Dump.ofEveryTable()).contains(link).doesNotContain(token);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.preview_link WHERE token_hash = sha256('"
                                        + token
                                        + "')"))
                .isEqualTo(1);
    }

    @Test
    @ExpectServerError(500)
    void no_log_and_no_metric_contains_a_token() throws SQLException {
        String id = articles.article("Title");
        String token = articles.token(id);
        open(token).then().statusCode(200);
        given().post(OPEN + token).then().statusCode(405);
        given().get(OPEN + token + "?once=" + token).then().statusCode(400);
        given().get(OPEN + token + "/" + token).then().statusCode(404);
        // also on a server error
        owner.execute("ALTER TABLE desk.preview_link RENAME TO hidden");
        try {
            open(token).then().statusCode(500);
        } finally {
            owner.execute("ALTER TABLE desk.hidden RENAME TO preview_link");
        }
        assertThat(log.text()).isNotEmpty().doesNotContain(token);
        String meters =
                metrics.getMeters().stream()
                        .map(meter -> meter.getId().toString())
                        .collect(Collectors.joining("\n"));
        assertThat(meters).doesNotContain(token);
    }

    @Test
    void wrong_expired_and_revoked_tokens_get_the_same_response() {
        String id = articles.article("Title");
        clock.stopAt(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        String late = make(editor, id, Map.of("hours", 1)).path("token");
        Response revoked = make(editor, id, Map.of());
        lawyer.delete(LINKS + revoked.path("id")).then().statusCode(204);
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));

        List<String> responses =
                List.of(late, revoked.<String>path("token"), RandomId.of(52), "x", "links").stream()
                        .map(
                                token -> {
                                    Response response = open(token);
                                    Problems.assertProblem(response, ProblemType.NOT_FOUND, token);
                                    return response.asString() + response.headers();
                                })
                        .map(response -> response.replaceAll("(?i)date: .*", ""))
                        .distinct()
                        .toList();
        assertThat(responses).hasSize(1);
    }

    @Test
    void a_link_works_until_its_last_second() {
        String id = articles.article("Title");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.stopAt(now);
        Response made = make(editor, id, Map.of());
        assertThat((String) made.path("expiresAt"))
                .isEqualTo(now.plus(Duration.ofHours(24)).toString());
        clock.stopAt(now.plus(Duration.ofHours(24)).minusMillis(1));
        open(made.path("token")).then().statusCode(200);
        clock.stopAt(now.plus(Duration.ofHours(24)));
        open(made.path("token")).then().statusCode(404);
    }

    @Test
    void a_revoked_link_is_not_listed_and_cannot_be_revoked_again() throws SQLException {
        String id = articles.article("Title");
        String link = make(editor, id, Map.of()).path("id");
        String other = make(lawyer, id, Map.of()).path("id");
        coordinator.delete(LINKS + link).then().statusCode(204);
        coordinator.delete(LINKS + link).then().statusCode(404);
        coordinator.get(LINKS + link).then().statusCode(404);
        coordinator
                .get(text(id, "ru") + "/previews")
                .then()
                .body("items.id", equalTo(List.of(other)));
        assertThat(rows("preview.make", id)).isEqualTo(2);
        assertThat(rows("preview.revoke", id)).isEqualTo(1);
    }

    @Test
    void a_link_stops_working_when_its_author_is_frozen() {
        String id = articles.article("Title");
        String token = articles.token(id);
        staff.freeze(member.id());
        open(token).then().statusCode(404);
    }

    @Test
    void links_last_from_an_hour_to_a_week() {
        String id = articles.article("Title");
        for (int hours : List.of(0, 169, -1)) {
            make(editor, id, Map.of("hours", hours)).then().statusCode(422);
        }
        for (int hours : List.of(1, 168)) {
            make(editor, id, Map.of("hours", hours)).then().statusCode(201);
        }
        Colleague program = new Colleague(staff.with(Role.SERVICE).token());
        make(program, id, Map.of()).then().statusCode(403);
        program.get(text(id, "ru") + "/previews").then().statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .post("/desk/v1" + text(id, "ru") + "/previews")
                .then()
                .statusCode(401);
        make(editor, RandomId.ofDocument(), Map.of()).then().statusCode(404);
    }

    private long rows(String action, String id) throws SQLException {
        return owner.number(
                "SELECT count(*) FROM desk.audit WHERE action = '%s' AND document_id = '%s' AND language = 'ru'"
                        .formatted(action, id));
    }
}
