package org.notorturetj.desk.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.ImportedPapers;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Takes drafts of the previous website to the public, many at once, by the rules of one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedTextsTest {
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject ImportedPapers imported;
    @Inject Owner owner;

    private Colleague coordinator;

    @BeforeEach
    void arrive() {
        coordinator = as(Role.COORDINATOR);
    }

    @AfterEach
    void tidy_up() {
        imported.forget();
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void each_goes_out_by_itself_with_its_old_date_and_no_feed_tells_of_it() throws Exception {
        String first = imported.draft();
        String second = imported.draft("2012-01-01T00:00:00Z", Map.of());
        long told = owner.number("SELECT told FROM published.head");
        long mails = owner.number("SELECT count(*) FROM desk.mail");

        List<String> listed = listed(coordinator);
        assertThat(listed).containsSubsequence(second, first);
        steps(coordinator, "published", first, second)
                .then()
                .statusCode(200)
                .body("items.problem", equalTo(java.util.Arrays.asList(null, null)))
                .body("items[0].outcome.publication", notNullValue());

        for (String language : List.of("ru", "en")) {
            given().get("/v1/" + language + "/articles/" + first)
                    .then()
                    .statusCode(200)
                    .body("publishedAt", equalTo(ImportedPapers.DATE));
        }
        assertThat(owner.number("SELECT told FROM published.head")).isEqualTo(told);
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isEqualTo(mails);
        assertThat(given().get("/feeds/ru/articles.atom").asString()).doesNotContain(first);
        assertThat(given().get("/feeds/ru/articles/2011-03-1.atom").asString()).contains(first);
        assertThat(listed(coordinator)).doesNotContain(first, second);
    }

    @Test
    void a_translation_that_is_made_here_is_news() throws Exception {
        String id = imported.draft();
        steps(coordinator, "published", id).then().body("items[0].problem", nullValue());
        long told = owner.number("SELECT told FROM published.head");
        Colleague editor = as(Role.EDITOR);
        editor.savesText(id, "tg", Papers.text(id + "-tg")).then().statusCode(200);
        editor.submits(Colleague.text(id, "tg"));
        coordinator.approves(Colleague.text(id, "tg"));
        coordinator.publishes(id, "tg").then().statusCode(200);
        assertThat(owner.number("SELECT told FROM published.head")).isEqualTo(told + 1);
        assertThat(given().get("/feeds/tg/articles.atom").asString()).contains(id);
    }

    @Test
    void each_step_takes_the_right_that_it_takes_alone() {
        String id = imported.draft();
        refused(steps(as(Role.LAWYER), "approved", id), 403);
        steps(as(Role.EDITOR), "in_review", id).then().body("items[0].problem", nullValue());
        refused(steps(as(Role.EDITOR), "published", id), 403);
        steps(as(Role.LAWYER), "approved", id).then().body("items[0].problem", nullValue());
        refused(steps(as(Role.LAWYER), "published", id), 403);
        assertThat(coordinator.get("/documents/" + id).<List<?>>path("publishedLanguages"))
                .isEmpty();
        steps(as(Role.EDITOR), "published", id)
                .then()
                .body("items[0].outcome.publication", notNullValue());
        steps(as(Role.TRANSLATOR), "published", id).then().statusCode(200);
        steps(as(Role.ADMINISTRATOR), "published", id).then().statusCode(403);
    }

    @Test
    void who_has_written_of_it_does_not_approve_it_and_it_stays_a_draft() {
        String id = imported.draft();
        String other = imported.draft();
        Colleague writer = new Colleague(staff.with(Role.EDITOR, Role.LAWYER).token());
        writer.savesText(id, "ru", Papers.text(id)).then().statusCode(200);
        steps(writer, "published", id, other)
                .then()
                .body("items[0].problem.type", containsString("two-people-required"))
                .body("items[1].outcome.publication", notNullValue());
        List<String> states =
                coordinator
                        .whole("/imported-texts")
                        .path("items.find { it.document == '%s' }.texts.state".formatted(id));
        assertThat(states).containsExactly("draft", "draft");
        steps(coordinator, "published", id)
                .then()
                .body("items[0].outcome.publication", notNullValue());
    }

    @Test
    void what_has_no_date_or_was_changed_meanwhile_or_came_from_elsewhere_stays() {
        String undated = imported.draft(null, Map.of());
        steps(coordinator, "published", undated)
                .then()
                .body("items[0].problem.errors[0].parameter", equalTo("facts/publishedAt"));

        String changed = imported.draft();
        Map<String, Object> seen = coordinator.seen(changed);
        as(Role.EDITOR).savesText(changed, "ru", Papers.text(changed)).then().statusCode(200);
        step(coordinator, "published", List.of(seen), List.of())
                .then()
                .body("items[0].problem.type", containsString("changed-meanwhile"));

        steps(coordinator, "published", papers.draft())
                .then()
                .body("items[0].problem.type", containsString("not-found"));
        step(coordinator, "published", List.of(seen, seen), List.of()).then().statusCode(400);
        assertThat(listed(coordinator)).contains(undated, changed);
    }

    @Test
    void a_warning_is_answered_for_by_name() {
        String id =
                imported.draft(
                        ImportedPapers.DATE,
                        Map.of("body", "A. B., 34, was beaten in the village of Navobod."));
        Map<String, Object> item = item(id);
        List<Map<String, Object>> warnings = warnings(id, item);
        assertThat(warnings).isNotEmpty();
        steps(coordinator, "published", id)
                .then()
                .body("items[0].problem.type", containsString("warnings-unacknowledged"));
        step(coordinator, "published", List.of(coordinator.seen(id)), warnings)
                .then()
                .body("items[0].problem", nullValue())
                .body("items[0].outcome.publication", notNullValue());
    }

    @Test
    void what_takes_two_people_is_one_proposal() throws Exception {
        Map<String, Object> call = Map.of("body", "Call +999 123 456 789.");
        String first = imported.draft(ImportedPapers.DATE, call);
        String second = imported.draft(ImportedPapers.DATE, call);
        String plain = imported.draft();
        long proposals = owner.number("SELECT count(*) FROM desk.proposal");
        Response answer = steps(coordinator, "published", first, plain, second);
        answer.then().body("items[1].outcome.publication", notNullValue());
        assertThat(
                        Set.copyOf(
                                answer.<List<String>>path(
                                        "items.findAll { it.outcome.proposal != null }.outcome.proposal")))
                .hasSize(1);
        assertThat(owner.number("SELECT count(*) FROM desk.proposal")).isEqualTo(proposals + 1);
        for (String id : List.of(first, second)) {
            assertThat(coordinator.get("/documents/" + id).<List<?>>path("publishedLanguages"))
                    .isEmpty();
        }
    }

    private Colleague as(Role role) {
        return new Colleague(staff.with(role).token());
    }

    private List<String> listed(Colleague who) {
        return who.whole("/imported-texts").path("items.document");
    }

    private Map<String, Object> item(String id) {
        List<Map<String, Object>> items = coordinator.whole("/imported-texts").path("items");
        return items.stream().filter(it -> id.equals(it.get("document"))).findFirst().orElseThrow();
    }

    private static List<Map<String, Object>> warnings(String id, Map<String, Object> item) {
        List<Map<String, Object>> accepted = new ArrayList<>();
        for (Object one : (List<?>) item.get("warnings")) {
            Map<?, ?> warning = (Map<?, ?>) one;
            if (warning.get("seen") != null) {
                Map<String, Object> named = new HashMap<>();
                named.put("document", id);
                for (String member : List.of("warning", "member", "seen")) {
                    named.put(member, warning.get(member));
                }
                accepted.add(named);
            }
        }
        return accepted;
    }

    private Response steps(Colleague who, String until, String... ids) {
        return step(
                who,
                until,
                java.util.Arrays.stream(ids).map(coordinator::seen).toList(),
                List.of());
    }

    private static Response step(
            Colleague who,
            String until,
            List<Map<String, Object>> documents,
            List<Map<String, Object>> accepted) {
        return who.post(
                "/imported-texts/steps",
                Map.of("documents", documents, "until", until, "accepted", accepted));
    }

    private static void refused(Response answer, int status) {
        answer.then().statusCode(200).body("items[0].problem.status", equalTo(status));
    }
}
