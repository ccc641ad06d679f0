package org.notorturetj.desk.overview;

import java.time.Duration;
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
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Reviewers;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;

/** What the overview makes of legal reviews. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawyersInboxTest {
    @Inject Newcomers newcomers;
    @Inject Given given;
    @Inject Reviewers reviewers;
    @Inject SettableClock clock;

    private Newcomer editor;
    private Newcomer lawyer;

    @BeforeEach
    void people() {
        clock.stopAt(clock.instant());
        editor = newcomers.with(Role.EDITOR);
        lawyer = newcomers.with(Role.LAWYER);
    }

    @AfterEach
    void tidy_up() {
        clock.letGo();
    }

    @Test
    @Tag("proof")
    void a_line_on_which_no_word_holds_waits_for_lawyers_that_did_not_write_it() {
        // given
        String id = newcomers.submitted(editor, "hotline");
        String article = newcomers.submitted(editor, "article");
        // then
        assertThat(kinds(lawyer, id)).contains("text_without_review");
        assertThat(kinds(lawyer, article)).doesNotContain("text_without_review");
        assertThat(kinds(newcomers.with(Role.COORDINATOR), id))
                .doesNotContain("text_without_review");
        // when
        reviewers.legally(id, RU, clock.instant().plus(Duration.ofDays(2)));
        // then
        assertThat(kinds(lawyer, id)).doesNotContain("text_without_review");
        // when
        clock.stopAt(clock.instant().plus(Duration.ofDays(2)));
        // then
        assertThat(kinds(newcomers.with(Role.LAWYER), id)).contains("text_without_review");
    }

    @Test
    void of_a_draft_a_lawyer_need_not_know_yet_nor_of_her_own_text() {
        // given
        String draft = newcomers.written(editor, "hotline");
        Newcomer both = newcomers.with(Role.LAWYER, Role.EDITOR);
        String own = newcomers.submitted(both, "hotline");
        // then
        assertThat(kinds(lawyer, draft)).isEmpty();
        assertThat(kinds(both, own)).isEmpty();
        assertThat(kinds(lawyer, own)).contains("text_without_review");
    }

    @Test
    void a_word_on_a_public_text_is_due_when_it_runs_out() {
        // given
        String id = given.line(RU);
        reviewers.legally(id, RU, clock.instant().plus(Duration.ofDays(7)));
        given.published(id, RU);
        // then
        assertThat(reviewsDue(id, 6)).isEmpty();
        assertThat(reviewsDue(id, 7)).hasSize(1);
        assertThat(reviewsDue(id, 7).get(0)).containsEntry("language", "ru");
        // when
        editor.desk().withdraws(id, "ru").then().statusCode(200);
        // then
        assertThat(reviewsDue(id, 7)).isEmpty();
    }

    private List<Map<String, Object>> reviewsDue(String document, int days) {
        return lawyer
                .desk()
                .get("/due?days=" + days)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(item -> document.equals(item.get("document")))
                .filter(item -> "legal_review".equals(item.get("kind")))
                .toList();
    }

    private static List<String> kinds(Newcomer whose, String document) {
        return whose
                .desk()
                .whole("/inbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("items")
                .stream()
                .filter(item -> document.equals(item.get("document")))
                .map(item -> item.get("kind"))
                .toList();
    }
}
