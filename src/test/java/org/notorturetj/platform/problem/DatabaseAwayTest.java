package org.notorturetj.platform.problem;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.ManagementPort;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A PostgreSQL that is really gone, and comes back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseAwayTest {
    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 250;

    @TestHTTPResource(value = "/health", management = true)
    String health;

    @Inject Staff staff;

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Test
    @ExpectServerError(503)
    void everybody_is_told_to_retry_later_and_it_heals_by_itself() throws Exception {
        Staff.Member editor = staff.with(Role.EDITOR, Role.COORDINATOR);
        Desk desk = Desk.as(editor);
        List<Supplier<Response>> readers =
                List.of(
                        // asked by nobody else, so that memory does not have it
                        () ->
                                given().queryParam("openAt", "2031-01-01T00:00:00+05:00")
                                        .get("/v1/ru/hotlines"),
                        () -> given().get("/v1/ru/articles/some-slug"));
        List<Supplier<Response>> editors =
                List.of(
                        () -> desk.get("account"),
                        () -> desk.post("documents", Map.of("type", "article")),
                        () -> desk.post("documents/0123456789abcdef/pause"),
                        () -> Desk.signIn(editor.login(), Staff.PASSWORD));
        TestDatabase.away(
                () -> {
                    for (Supplier<Response> request : readers) {
                        assertThat(assertUnavailable(request.get()).header("Content-Language"))
                                .isEqualTo("ru");
                    }
                    editors.forEach(request -> assertUnavailable(request.get()));
                    // what needs no database is served
                    given().get("/v1").then().statusCode(200);
                    given().get("/problems/unavailable").then().statusCode(200);
                    given().get("/v1/ru/articles?limit=0").then().statusCode(400);
                    HttpResponse<String> found = ManagementPort.get(health);
                    assertThat(found.statusCode()).isEqualTo(503);
                    assertThat(found.body()).contains("PostgreSQL does not answer");
                });
        for (Supplier<Response> request : List.of(readers.get(0), editors.get(0))) {
            assertThat(whenBack(request).statusCode()).isEqualTo(200);
        }
        int status = 503;
        for (int i = 0; i < TRIES && status == 503; i++) {
            Thread.sleep(PAUSE_MILLIS);
            status = given().get("/v1/ru/articles/asked-once-" + i).statusCode();
        }
        assertThat(status).isEqualTo(404);
        assertThat(ManagementPort.get(health).body()).doesNotContain("PostgreSQL does not answer");
        assertThat(desk.post("documents", Map.of("type", "article")).statusCode()).isEqualTo(201);
    }

    /** The pool of the owner does not notice dead connections by itself, unlike the others. */
    @AfterEach
    void forget_dead_connections() {
        owner.flush(AgroalDataSource.FlushMode.ALL);
    }

    private static Response whenBack(Supplier<Response> request) throws InterruptedException {
        for (int i = 0; i < TRIES && request.get().statusCode() != 200; i++) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return request.get();
    }

    private static Response assertUnavailable(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(503);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/unavailable");
        assertThat(Integer.parseInt(response.header("Retry-After"))).isPositive();
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.asString())
                .doesNotContain("Exception", "jdbc", "refused", "5432", "public_door");
        return response;
    }
}
