package org.notorturetj.desk.overview;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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
import org.notorturetj.desk.overview.Newcomers.Newcomer;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** The inbox: what waits for a person. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxTest {
    @Inject Newcomers newcomers;
    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SettableClock clock;

    private static final List<String> ORDER =
            List.of(
                    "decide",
                    "server",
                    "approve",
                    "returned",
                    "publish",
                    "mention",
                    "assigned",
                    "translation",
                    "review",
                    "line",
                    "link");

    private Newcomer editor;
    private Newcomer translator;
    private Newcomer coordinator;
    private Newcomer lawyer;
    private Newcomer deputy;

    @BeforeEach
    void empty_the_desk() throws SQLException {
        owner.execute(
                "UPDATE desk.edition SET state = 'draft' WHERE state = 'in_review'",
                "UPDATE desk.facts SET state = 'draft' WHERE state = 'in_review'",
                "UPDATE desk.proposal SET state = 'expired' WHERE state = 'waiting'");
        editor = newcomers.with(Role.EDITOR);
        translator = newcomers.with(Role.TRANSLATOR);
        coordinator = newcomers.with(Role.COORDINATOR);
        lawyer = newcomers.with(Role.LAWYER);
        deputy = newcomers.with(Role.DEPUTY);
    }

    @AfterEach
    void tidy_up() {
        clock.letGo();
        newcomers.cleanUp(editor);
    }

    @Test
    void content_in_review_waits_for_those_who_may_approve_it() {
        // given
        String id = newcomers.submitted(editor, "hotline");
        // then
        for (Newcomer approver : List.of(coordinator, lawyer, deputy)) {
            assertThat(kinds(approver, id)).containsExactly("facts_in_review", "text_in_review");
        }
        for (Newcomer other : List.of(editor, translator, newcomers.with(Role.ADMINISTRATOR))) {
            assertThat(kinds(other, id)).isEmpty();
        }
        assertThat(kinds(newcomers.with(Role.SERVICE), id)).isEmpty();
    }

    /** Whoever approved it there would outdate the proposal, whose yes approves it as well. */
    @Test
    void what_a_yes_to_a_proposal_approves_does_not_wait_beside_it() {
        String id = newcomers.submitted(editor, "hotline");
        assertThat(kinds(deputy, id)).containsExactly("facts_in_review", "text_in_review");
        Map<String, ?> seen =
                Map.of(
                        "document",
                        id,
                        "facts",
                        editor.desk().get("/documents/" + id + "/facts").path("state.etag"),
                        "texts",
                        Map.of("ru", editor.desk().get(text(id, "ru")).path("state.etag")));
        editor.desk()
                .post("/publications", Map.of("parts", List.of(seen), "whenApproved", true))
                .then()
                .statusCode(202);
        assertThat(kinds(deputy, id)).containsExactly("proposal");
    }

    @Test
    void what_a_proposal_does_not_name_still_waits_beside_it() {
        String id = newcomers.submitted(editor, "hotline");
        String facts = editor.desk().get("/documents/" + id + "/facts").path("state.etag");
        editor.desk()
                .post(
                        "/publications",
                        Map.of(
                                "parts",
                                List.of(Map.of("document", id, "facts", facts)),
                                "whenApproved",
                                true))
                .then()
                .statusCode(202);
        assertThat(kinds(deputy, id)).containsExactly("proposal", "text_in_review");
    }

    @Test
    void facts_that_wait_are_listed_beside_a_proposal_of_a_text() {
        String id = newcomers.published(editor, coordinator, "ru");
        editor.desk().savesFacts(id, Invented.articleFacts("analysis")).then().statusCode(200);
        editor.desk().submits("/documents/" + id + "/facts");
        editor.desk().savesText(id, "ru", Invented.articleText(id, "Anew")).then().statusCode(200);
        editor.desk().submits(text(id, "ru"));
        String seen = editor.desk().get(text(id, "ru")).path("state.etag");
        editor.desk()
                .post(
                        "/publications",
                        Map.of(
                                "parts",
                                List.of(Map.of("document", id, "texts", Map.of("ru", seen))),
                                "whenApproved",
                                true))
                .then()
                .statusCode(202);
        assertThat(kinds(deputy, id)).containsExactlyInAnyOrder("proposal", "facts_in_review");
    }

    @Test
    void an_item_states_its_kind_since_when_it_waits_and_who_submitted_it() {
        // given: saved by one person, submitted later by another
        clock.stopAt(clock.instant());
        String id = newcomers.written(editor, "article");
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(5)));
        translator.desk().submits(text(id, "ru"));
        // then
        deputy.desk()
                .whole("/inbox")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("more", equalTo(false))
                .body("items.size()", equalTo(1))
                .body("items[0].kind", equalTo("text_in_review"))
                .body("items[0].document", equalTo(id))
                .body("items[0].type", equalTo("article"))
                .body("items[0].language", equalTo("ru"))
                .body("items[0].title", equalTo("Статья"))
                .body("items[0].by", equalTo(translator.id()))
                .body("items[0].since", equalTo(clock.instant().toString()));
    }

    @Test
    void ones_own_content_waits_only_where_one_may_approve_it() {
        // given
        String line = newcomers.submitted(coordinator, "hotline");
        String article = newcomers.submitted(coordinator, "article");
        // then
        assertThat(kinds(coordinator, line)).isEmpty();
        assertThat(kinds(coordinator, article))
                .containsExactly("facts_in_review", "text_in_review");
        assertThat(kinds(lawyer, line)).containsExactly("facts_in_review", "text_in_review");
    }

    @Test
    void approved_content_no_longer_waits() {
        // given
        String id = newcomers.submitted(editor, "article");
        // when
        lawyer.desk().approves(facts(id));
        // then
        assertThat(kinds(coordinator, id)).containsExactly("text_in_review");
    }

    @Test
    void returned_content_waits_for_its_author() {
        // given
        String id = newcomers.submitted(editor, "article");
        // when
        coordinator.desk().performs(text(id, "ru"), "/changes").then().statusCode(200);
        coordinator.desk().performs(facts(id), "/changes").then().statusCode(200);
        // then
        assertThat(kinds(editor, id))
                .containsExactly("facts_changes_requested", "text_changes_requested");
        assertThat(inbox(editor).getList("items.findAll { it.group == 'returned' }.by"))
                .containsOnly(coordinator.id());
        assertThat(kinds(coordinator, id)).isEmpty();
        assertThat(kinds(translator, id)).isEmpty();
    }

    /** An approval tells its author that one more step is missing, until somebody takes it. */
    @Test
    void what_is_approved_waits_for_its_author_until_it_is_published() {
        String id = newcomers.submitted(editor, "article");
        coordinator.desk().approves(facts(id));
        assertThat(kinds(editor, id)).as("facts alone go nowhere").isEmpty();
        coordinator.desk().approves(text(id, "ru"));
        assertThat(kinds(editor, id)).containsExactly("approved");
        assertThat(inbox(editor).getString("items.find { it.document == '%s' }.by".formatted(id)))
                .isEqualTo(coordinator.id());
        assertThat(
                        inbox(editor)
                                .getString(
                                        "items.find { it.document == '%s' }.group".formatted(id)))
                .isEqualTo("publish");
        for (Newcomer other : List.of(coordinator, lawyer, translator)) {
            assertThat(kinds(other, id)).isEmpty();
        }
        newcomers.publish(editor, id, "ru");
        assertThat(kinds(editor, id)).isEmpty();
    }

    @Test
    void a_translator_is_told_of_a_text_that_she_may_not_publish_herself() {
        String id = newcomers.published(editor, coordinator, "ru");
        newcomers.write(translator, coordinator, id, "tg");
        assertThat(kinds(translator, id)).containsExactly("approved");
        assertThat(kinds(editor, id)).isEmpty();
    }

    @Test
    void what_somebody_has_asked_to_publish_waits_for_the_second_person_alone() {
        String id = newcomers.submitted(editor, "hotline");
        coordinator.desk().approves(facts(id));
        coordinator.desk().approves(text(id, "ru"));
        assertThat(kinds(editor, id)).containsExactly("approved");
        editor.desk()
                .post(
                        "/publications",
                        Map.of(
                                "parts",
                                List.of(Map.of("document", id, "languages", List.of("ru")))))
                .then()
                .statusCode(202);
        assertThat(kinds(editor, id)).isEmpty();
        assertThat(kinds(deputy, id)).containsExactly("proposal");
    }

    @Test
    void an_assigned_text_waits_until_it_is_submitted() {
        // given
        String id = newcomers.written(editor, "article");
        // when
        assign(id, translator.id());
        // then
        assertThat(kinds(translator, id)).containsExactly("text_assigned");
        assertThat(inbox(translator).getList("items.by")).containsExactly(editor.id());
        assertThat(kinds(editor, id)).isEmpty();
        // when
        translator.desk().savesText(id, "ru", Invented.articleText(id, "Другая"));
        translator.desk().submits(text(id, "ru"));
        // then
        assertThat(kinds(translator, id)).isEmpty();
    }

    @Test
    void a_text_is_listed_only_once() {
        // given
        String id = newcomers.submitted(editor, "article");
        lawyer.desk().approves(facts(id));
        // when
        assign(id, coordinator.id());
        // then
        assertThat(kinds(coordinator, id)).containsExactly("text_in_review");
    }

    @Test
    void a_proposal_waits_for_everybody_who_may_decide_it() throws SQLException {
        // given
        String id = newcomers.written(coordinator, "article");
        String proposal = proposeRedaction(coordinator, id);
        // then
        assertThat(kinds(lawyer, id)).containsExactly("proposal");
        assertThat(inbox(deputy).getString("items[0].proposal")).isEqualTo(proposal);
        assertThat(inbox(deputy).getString("items[0].by")).isEqualTo(coordinator.id());
        assertThat(kinds(deputy, id)).containsExactly("proposal");
        assertThat(kinds(coordinator, id)).isEmpty();
        assertThat(kinds(editor, id)).isEmpty();
        // when: her password was reset an hour ago
        owner.execute(
                "UPDATE desk.account SET reset_at = now() - interval '1 hour' WHERE id = '%s'"
                        .formatted(deputy.id()));
        // then
        assertThat(kinds(deputy, id)).isEmpty();
        // when
        lawyer.desk().post("/proposals/" + proposal + "/rejection").then().statusCode(200);
        // then
        assertThat(kinds(lawyer, id)).isEmpty();
    }

    @Test
    void an_expired_proposal_no_longer_waits() {
        // given
        clock.stopAt(clock.instant());
        String id = newcomers.written(editor, "article");
        proposeRedaction(editor, id);
        assertThat(kinds(lawyer, id)).containsExactly("proposal");
        // when
        clock.stopAt(clock.instant().plus(Duration.ofHours(73)));
        Newcomer late = newcomers.with(Role.LAWYER);
        // then
        assertThat(kinds(late, id)).isEmpty();
    }

    @Test
    void current_roles_count() {
        // given
        String id = newcomers.submitted(editor, "article");
        assertThat(kinds(deputy, id)).isNotEmpty();
        // when
        staff.change(deputy.id(), Role.TRANSLATOR);
        // then
        assertThat(kinds(deputy, id)).isEmpty();
    }

    @Test
    void the_oldest_item_is_first_and_pages_have_everything_once() throws SQLException {
        // given
        owner.execute(
                """
                INSERT INTO desk.document (id, type, licence, created_at)
                SELECT 'zzzzzzzz' || lpad(n::text, 8, '0'), 'page', 'invented', now()
                FROM generate_series(1, 202) n
                """,
                """
                INSERT INTO desk.edition
                    (document_id, language, number, state, content, created_at, saved_at, assignee)
                SELECT 'zzzzzzzz' || lpad(n::text, 8, '0'), 'tg', 1, 'draft', '{}', now(),
                    now() - n * interval '1 minute', '%s'
                FROM generate_series(1, 202) n
                """
                        .formatted(translator.id()));
        try {
            // when
            JsonPath inbox = translator.desk().get("/inbox?limit=100").jsonPath();
            List<String> documents = new ArrayList<>(inbox.getList("items.document"));
            List<String> since = new ArrayList<>(inbox.getList("items.since"));
            assertThat(inbox.getBoolean("more")).isTrue();
            assertThat(documents).hasSize(100);
            while (inbox.getString("next") != null) {
                inbox =
                        translator
                                .desk()
                                .get("/inbox?limit=100&cursor=" + inbox.getString("next"))
                                .jsonPath();
                documents.addAll(inbox.getList("items.document"));
                since.addAll(inbox.getList("items.since"));
            }
            // then
            assertThat(inbox.getBoolean("more")).isFalse();
            assertThat(documents.get(0)).isEqualTo("zzzzzzzz00000202");
            assertThat(documents.stream().filter(id -> id.startsWith("zzzzzzzz")))
                    .hasSize(202)
                    .doesNotHaveDuplicates();
            assertThat(since).isSorted();
        } finally {
            owner.execute(
                    "DELETE FROM desk.edition WHERE document_id LIKE 'zzzzzzzz%'",
                    "DELETE FROM desk.document WHERE id LIKE 'zzzzzzzz%'");
        }
    }

    @Test
    void what_waits_for_a_yes_is_first_and_the_groups_are_counted_whatever_is_shown()
            throws SQLException {
        // given: from the least pressing to the most
        clock.stopAt(clock.instant());
        String assigned = newcomers.written(editor, "article");
        editor.desk()
                .put(text(assigned, "ru") + "/assignment", Map.of("assignee", coordinator.id()));
        String review = newcomers.submitted(editor, "article");
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(1)));
        String alert = newcomers.submitted(editor, "article");
        owner.execute("UPDATE desk.document SET type = 'alert' WHERE id = '%s'".formatted(alert));
        proposeRedaction(editor, newcomers.written(editor, "article"));
        // then
        JsonPath inbox = inbox(coordinator);
        List<String> groups = inbox.getList("items.group");
        assertThat(groups).isSortedAccordingTo(java.util.Comparator.comparing(ORDER::indexOf));
        assertThat(inbox.<String>getList("items.findAll { it.group == 'decide' }.kind"))
                .contains("proposal", "text_in_review", "facts_in_review");
        assertThat(inbox.getString("items.find { it.document == '%s' }.group".formatted(alert)))
                .isEqualTo("decide");
        assertThat(inbox.getString("items.find { it.document == '%s' }.group".formatted(review)))
                .isEqualTo("approve");
        assertThat(inbox.getString("items.find { it.document == '%s' }.group".formatted(assigned)))
                .isEqualTo("assigned");
        assertThat(inbox.getList("groups.group")).isEqualTo(ORDER);
        for (String group : ORDER) {
            int counted = inbox.getInt("groups.find { it.group == '%s' }.items".formatted(group));
            assertThat(counted).isEqualTo(java.util.Collections.frequency(groups, group));
            JsonPath one =
                    coordinator.desk().whole("/inbox?group=" + group).then().extract().jsonPath();
            assertThat(one.getList("items.group")).hasSize(counted).allMatch(group::equals);
            assertThat(one.<Object>get("groups")).isEqualTo(inbox.<Object>get("groups"));
        }
        JsonPath first = coordinator.desk().get("/inbox?limit=1").jsonPath();
        assertThat(first.<Object>get("groups")).isEqualTo(inbox.<Object>get("groups"));
        coordinator.desk().get("/inbox?group=late").then().statusCode(400);
    }

    @Test
    void a_line_that_nobody_rang_waits_for_those_who_write() throws SQLException {
        // given
        String id = newcomers.submitted(editor, "hotline");
        owner.execute(
                "UPDATE desk.facts SET state = 'published', published_at = now() WHERE document_id = '%s'"
                        .formatted(id),
                "UPDATE desk.edition SET state = 'published', published_at = now() WHERE document_id = '%s'"
                        .formatted(id));
        // then
        assertThat(kinds(coordinator, id)).containsExactly("line_unverified");
        assertThat(kinds(translator, id)).isEmpty();
        assertThat(kinds(newcomers.with(Role.SERVICE), id)).isEmpty();
        assertThat(coordinator.desk().whole("/inbox?group=line").jsonPath().getList("items"))
                .doesNotHaveDuplicates();
        owner.execute(
                "UPDATE desk.facts SET state = 'draft' WHERE document_id = '%s'".formatted(id),
                "UPDATE desk.edition SET state = 'draft' WHERE document_id = '%s'".formatted(id));
    }

    @Test
    void anonymous_requests_are_rejected() {
        given().get("/desk/v1/inbox").then().statusCode(401);
        given().get("/desk/v1/due").then().statusCode(401);
        given().get("/desk/v1/missing-translations?language=tg").then().statusCode(401);
        given().get("/desk/v1/audit").then().statusCode(401);
    }

    private void assign(String id, String account) {
        editor.desk()
                .put(text(id, "ru") + "/assignment", Map.of("assignee", account))
                .then()
                .statusCode(200);
    }

    private static String proposeRedaction(Newcomer proposer, String id) {
        return proposer.desk()
                .post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }

    private static JsonPath inbox(Newcomer person) {
        return person.desk().whole("/inbox").then().statusCode(200).extract().jsonPath();
    }

    private static List<String> kinds(Newcomer person, String document) {
        return inbox(person).<Map<String, String>>getList("items").stream()
                .filter(item -> document.equals(item.get("document")))
                .map(item -> item.get("kind"))
                // Legal reviews are tested in LawyersInboxTest.
                .filter(kind -> !"text_without_review".equals(kind))
                .sorted()
                .toList();
    }
}
