package org.notorturetj.desk.publishing;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** A published text is redacted from the desk. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactionTest {
    @Inject Staff staff;

    @Test
    void redaction_needs_two_people_and_removes_revisions_and_comments() throws Exception {
        var editor = new Colleague(staff.with(Role.EDITOR).token());
        var coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        var lawyer = new Colleague(staff.with(Role.LAWYER).token());
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news"));
        editor.savesText(id, "ru", Invented.articleText(id, "Статья"));
        for (String part : List.of(facts(id), text(id, "ru"))) {
            editor.submits(part);
            coordinator.approves(part);
        }
        editor.publishes(id, "ru").then().statusCode(200);
        editor.post(text(id, "ru") + "/comments", Map.of("body", "Names the planted-village."))
                .then()
                .statusCode(200)
                .body("body", equalTo("Names the planted-village."));
        assertThat(Dump.ofEveryTable()).doesNotContain("planted-village");
        String proposal =
                editor.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        given().get("/v1/ru/articles/" + id).then().statusCode(200);
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        given().get("/v1/ru/articles/" + id).then().statusCode(410);
        editor.get(text(id, "ru")).then().statusCode(410);
        editor.get(text(id, "ru") + "/comments").then().body("items", equalTo(List.of()));
        editor.request()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of("content", Invented.articleText(id, "Again")))
                .put("/desk/v1" + text(id, "ru"))
                .then()
                .statusCode(410);
    }
}
