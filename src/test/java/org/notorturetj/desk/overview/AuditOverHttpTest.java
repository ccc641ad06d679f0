package org.notorturetj.desk.overview;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.desk.overview.Newcomers.Newcomer;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** The audit trail over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditOverHttpTest {
    @Inject Newcomers newcomers;

    private Newcomer editor;
    private Newcomer reader;

    @BeforeEach
    void createPeople() {
        editor = newcomers.with(Role.EDITOR);
        reader = newcomers.with(Role.LAWYER);
    }

    @Test
    void it_lists_who_did_what_to_a_document_newest_first() {
        // given
        String id = newcomers.submitted(editor, "article");
        // when
        JsonPath audit = audit("document=" + id);
        // then
        assertThat(audit.<String>getList("items.action"))
                .containsExactly(
                        "edition.submit",
                        "facts.submit",
                        "edition.save",
                        "facts.save",
                        "document.create");
        assertThat(audit.<String>getList("items.actor")).containsOnly(editor.id());
        assertThat(audit.getString("items[0].language")).isEqualTo("ru");
        assertThat(audit.<String>getList("items[2].fields")).contains("title", "body");
    }

    @Test
    void filters_combine_and_match_exactly() {
        // given
        String id = newcomers.submitted(editor, "article");
        newcomers.submitted(editor, "article");
        // then
        assertThat(audit("actor=" + editor.id()).getList("items")).hasSize(10);
        assertThat(audit("actor=" + editor.id() + "&action=edition.save").getList("items"))
                .hasSize(2);
        assertThat(
                        audit("actor=%s&action=edition.save&document=%s".formatted(editor.id(), id))
                                .getList("items"))
                .hasSize(1);
        assertThat(audit("actor=" + reader.id()).getList("items")).isEmpty();
    }

    @Test
    void pages_are_stable_under_concurrent_writes() {
        // given
        newcomers.submitted(editor, "article");
        String mine = "actor=" + editor.id() + "&limit=3";
        // when
        JsonPath first = audit(mine);
        newcomers.written(editor, "article");
        JsonPath second = audit(mine + "&cursor=" + first.getString("next"));
        // then
        assertThat(first.<String>getList("items.action"))
                .containsExactly("edition.submit", "facts.submit", "edition.save");
        assertThat(second.<String>getList("items.action"))
                .containsExactly("facts.save", "document.create");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void it_contains_member_names_but_never_values() {
        String id = newcomers.written(editor, "article");
        reader.desk()
                .get("/audit?document=" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(not(containsString("Статья")))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "TRANSLATOR", "DEPUTY", "SERVICE"})
    void most_roles_cannot_read_it(Role role) {
        newcomers.with(role).desk().get("/audit").then().statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(names = {"COORDINATOR", "ADMINISTRATOR", "LAWYER"})
    void these_roles_can_read_it(Role role) {
        newcomers.with(role).desk().get("/audit").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "nonsense", "99999999999999999999", "1.5", "007"})
    void an_invalid_cursor_is_rejected(String cursor) {
        reader.desk()
                .get("/audit?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void invalid_filters_are_rejected() {
        for (String query :
                List.of("document=x", "actor=me", "action=Edition", "fields=title", "limit=101")) {
            reader.desk().get("/audit?" + query).then().statusCode(400);
        }
    }

    private JsonPath audit(String query) {
        return reader.desk().get("/audit?" + query).then().statusCode(200).extract().jsonPath();
    }
}
