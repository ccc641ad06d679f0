package org.notorturetj.platform.http;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words of thousands of parts, as long as the server reads, are refused like any other bad value:
 * they once ended the stack of the thread that compared them with a pattern.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongWordsTest {
    private static final String LONG = "a-".repeat(7_000) + "a";

    @Inject Staff staff;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ru/articles/{word}",
                "/v1/ru/articles?topic={word}",
                "/v1/sync/changes/{word}/1/2",
                "/problems/{word}",
                "/v1/ru/pages/{word}%0a"
            })
    void anybody_may_ask_for_them(String address) {
        int status =
                given().urlEncodingEnabled(false).get(address.replace("{word}", LONG)).statusCode();

        assertThat(status).isBetween(400, 499);
    }

    @Test
    @Tag("proof")
    void the_desk_refuses_them_in_bodies_and_texts() {
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        String longer = "a-".repeat(99_000) + "a";
        editor.post("/documents", Map.of("type", longer)).then().statusCode(422);
        editor.post("/documents", Map.of("type", "section", "key", longer)).then().statusCode(422);
        String id = editor.creates("article");
        Map<String, Object> text = Invented.articleText(id, "Title");
        Map<String, Object> hyphens = new java.util.TreeMap<>(text);
        hyphens.put("body", "а-".repeat(49_000) + "а");
        assertThat(editor.savesText(id, "ru", hyphens).statusCode()).isBetween(200, 499);
        editor.get("/documents/" + id + "/warnings").then().statusCode(200);
    }

    @Test
    void a_line_end_in_a_path_is_not_found_and_nothing_worse() {
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());

        assertThat(
                        editor.request()
                                .urlEncodingEnabled(false)
                                .get("/desk/v1/proposals/0000000000000000%0a")
                                .statusCode())
                .isBetween(400, 404);
    }
}
