package org.notorturetj.desk.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Headers;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.postgresql.PGConnection;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.people.Colleague.text;

/** Previews do not change public responses, not by a byte or a header. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewUnseenTest {
    @Inject Staff staff;
    @Inject Given given;

    @Test
    void every_public_response_is_the_same_with_and_without_a_preview()
            throws SQLException, IOException {
        String published = given.article(Language.RU);
        given.published(published, Language.RU);
        given.draft(published, Language.RU, Invented.articleText(published, "Hidden"));
        given.draft(published, Language.TG, Invented.articleText(published + "-tg", "Hidden"));
        String hidden = given.article(Language.RU);
        List<String> before = responses(published, hidden);
        String log = published();

        var editor = new Colleague(staff.with(Role.EDITOR).token());
        for (String path :
                List.of(text(published, "ru"), text(published, "tg"), text(hidden, "ru"))) {
            String token =
                    editor.post(path + "/previews", Map.of())
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("token");
            given().get("/desk/v1/previews/" + token).then().statusCode(200);
        }

        assertThat(responses(published, hidden)).isEqualTo(before);
        assertThat(published()).isEqualTo(log);
    }

    private static List<String> responses(String published, String hidden) {
        List<String> responses = new ArrayList<>();
        for (String path :
                List.of(
                        "/v1",
                        "/v1/ru",
                        "/v1/ru/articles",
                        "/v1/tg/articles?limit=100",
                        "/v1/ru/articles?section=activities&kind=news",
                        "/v1/ru/articles/" + published,
                        "/v1/tg/articles/" + published,
                        "/v1/tg/articles/" + published + "-tg",
                        "/v1/ru/articles/" + hidden,
                        "/v1/ru/articles/" + "0000000000000000",
                        "/v1/ru/hotlines",
                        "/v1/ru/guides",
                        "/v1/sync/head",
                        "/openapi")) {
            Response response = given().header("Accept-Encoding", "identity").get(path);
            responses.add(
                    path + response.statusLine() + Headers.butDate(response) + response.asString());
        }
        return responses;
    }

    /** All rows of the published tables. */
    private static String published() throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        try (Connection connection =
                TestDatabase.access().connect(org.notorturetj.platform.database.Role.OWNER)) {
            for (String table : Dump.tables()) {
                if (table.startsWith("published.")) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY " + table + " TO STDOUT", rows);
                }
            }
        }
        return rows.toString(StandardCharsets.UTF_8);
    }
}
