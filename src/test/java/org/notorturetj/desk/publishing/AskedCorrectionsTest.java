package org.notorturetj.desk.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.notorturetj.support.people.Colleague.text;

/**
 * A published text that says something else asks whether that is a correction; nothing is refused.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskedCorrectionsTest {
    @Inject Staff staff;
    @Inject Papers papers;

    private Colleague editor;
    private Colleague coordinator;
    private String id;

    @BeforeEach
    void publishAnArticle() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        id = papers.published();
    }

    @AfterEach
    void tidyUp() {
        papers.withdrawAll();
    }

    @Test
    void a_changed_text_is_named_and_goes_out() {
        approved(changed());
        difference().then().body("asksForCorrection", equalTo(true));
        publishes(Map.of())
                .then()
                .statusCode(200)
                .body("asksForCorrection.document", equalTo(List.of(id)))
                .body("asksForCorrection.language", equalTo(List.of("ru")));
    }

    @Test
    void one_that_names_its_correction_is_not_asked_for_it() {
        Map<String, Object> corrected = changed();
        corrected.put(
                "corrections",
                List.of(Map.of("date", "2026-01-10", "text", "The year was 2023, not 2022.")));
        approved(corrected);
        difference().then().body("asksForCorrection", equalTo(false));
        publishes(Map.of()).then().statusCode(200).body("asksForCorrection", nullValue());
    }

    @Test
    void who_says_that_it_is_none_is_not_asked_and_the_audit_keeps_who_said_so() {
        approved(changed());
        publishes(Map.of("noCorrection", List.of("ru")))
                .then()
                .statusCode(200)
                .body("asksForCorrection", nullValue());
        coordinator
                .get("/audit?action=correction.none&document=" + id)
                .then()
                .body("items.language", equalTo(List.of("ru")));
    }

    @Test
    void another_slug_is_no_correction() {
        Map<String, Object> moved = now();
        moved.put("slug", moved.get("slug") + "-moved");
        approved(moved);
        difference().then().body("asksForCorrection", equalTo(false));
        publishes(Map.of()).then().statusCode(200).body("asksForCorrection", nullValue());
    }

    private Map<String, Object> now() {
        return new HashMap<>(editor.get(text(id, "ru")).path("content"));
    }

    private Map<String, Object> changed() {
        Map<String, Object> changed = now();
        changed.put("body", "It was 2023.");
        return changed;
    }

    private void approved(Map<String, Object> content) {
        editor.savesText(id, "ru", content).then().statusCode(200);
        editor.submits(text(id, "ru"));
        coordinator.approves(text(id, "ru"));
    }

    private Response difference() {
        return editor.get(text(id, "ru") + "/difference?from=1");
    }

    private Response publishes(Map<String, Object> more) {
        Map<String, Object> part = new HashMap<>(more);
        part.put("document", id);
        part.put("languages", List.of("ru"));
        return editor.post("/publications", Map.of("parts", List.of(part)));
    }
}
