package org.notorturetj.desk.saving;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.text;

/** A save that is based on an older version than the current one is refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutdatedSaveTest {
    @Inject Staff staff;

    @Test
    void a_save_must_be_based_on_the_current_version() {
        var editor = new Colleague(staff.with(Role.EDITOR).token());
        var coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        String id = editor.creates("article");
        String path = "/desk/v1" + text(id, "ru");
        var first = Map.of("content", Invented.articleText(id, "One"));
        // nothing exists yet: the first save must say so
        editor.request()
                .contentType("application/json")
                .body(first)
                .put(path)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        String seen = editor.savesText(id, "ru", Invented.articleText(id, "One")).header("ETag");
        String other =
                coordinator.savesText(id, "ru", Invented.articleText(id, "Two")).header("ETag");
        editor.request()
                .contentType("application/json")
                .body(first)
                .header("If-Match", seen)
                .put(path)
                .then()
                .statusCode(412)
                .body("errors.parameter", hasItem("/title"));
        editor.request()
                .contentType("application/json")
                .body(first)
                .header("If-Match", other)
                .put(path)
                .then()
                .statusCode(200);
        editor.request()
                .contentType("application/json")
                .body(first)
                .header("If-None-Match", "*")
                .put(path)
                .then()
                .statusCode(412);
    }
}
