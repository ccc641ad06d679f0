package org.notorturetj.publication.schedule;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.RecordingObserver;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** What cannot be published when it is due: refused with a reason, or left for later. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DueFailureTest {
    private static final Instant NOW = Instant.parse("2026-12-10T06:00:00Z");
    private static final Instant EMBARGO = NOW.plus(Duration.ofHours(2));

    @Inject Given given;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;
    @Inject ScheduledPublications scheduled;
    @Inject RefusedSchedules refused;
    @Inject Withdraw withdraw;
    @Inject Redact redact;
    @Inject Owner owner;
    @Inject Editions editions;
    @Inject SettableClock clock;
    @Inject RecordingObserver observer;

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
    }

    @AfterEach
    void restore_the_clock() {
        clock.letGo();
        observer.reset();
        refused.open().forEach(it -> dismiss(it.id()));
        given.noMore();
    }

    @Test
    void a_refused_publication_is_marked_and_not_retried() {
        // given
        String line = given.pairOfLines(TG).get(0);
        schedule(line);
        long before = PublicLog.head();
        clock.stopAt(EMBARGO);
        // when
        due.publishDue();
        // then
        assertThat(last().state()).isEqualTo("refused");
        assertThat(last().refusal).isEqualTo("publication-refused");
        assertThat(editions.publishable(line, TG).orElseThrow().state())
                .isEqualTo(EditionState.APPROVED);
        // when
        int version = last().version;
        due.publishDue();
        // then
        assertThat(last().version).isEqualTo(version);
        assertThat(PublicLog.head()).isEqualTo(before);
    }

    @Test
    void a_failed_publication_is_tried_once_and_its_reason_names_no_internals() {
        // given
        String failing = given.article(TG);
        observer.failOn(failing);
        schedule(failing);
        clock.stopAt(EMBARGO);
        // when
        due.publishDue();
        // then
        assertThat(last().state()).isEqualTo("refused");
        assertThat(last().reasons()).containsExactly(Rule.SCHEDULE_FAILED);
        assertThat(editions.publishable(failing, TG).orElseThrow().state())
                .isEqualTo(EditionState.APPROVED);
        // when: what failed is mended
        observer.reset();
        due.publishDue();
        // then
        assertThat(PublicLog.record(failing, TG)).isEmpty();
    }

    @Test
    void what_fails_since_the_database_is_away_is_tried_again() {
        // given
        String article = given.article(TG);
        observer.failOn(article, new DatabaseUnavailableException(new IllegalStateException()));
        String other = given.article(TG);
        schedule(other);
        schedule(article);
        clock.stopAt(EMBARGO);
        // when
        assertThatThrownBy(due::publishDue).isInstanceOf(DatabaseUnavailableException.class);
        // then
        assertThat(PublicLog.record(other, TG)).isPresent();
        assertThat(last().state()).isEqualTo("waiting");
        // when
        observer.reset();
        due.publishDue();
        // then
        assertThat(PublicLog.record(article, TG)).isPresent();
    }

    @Test
    void a_full_disk_leaves_a_publication_for_later() {
        // given
        String article = given.article(TG);
        observer.failOn(article, new ProblemException(ProblemType.INSUFFICIENT_STORAGE));
        schedule(article);
        clock.stopAt(EMBARGO);
        // when
        assertThatThrownBy(due::publishDue).isInstanceOf(ProblemException.class);
        // then
        assertThat(last().state()).isEqualTo("waiting");
        observer.reset();
        due.publishDue();
    }

    @Test
    void a_text_that_was_stopped_or_redacted_is_the_reason() {
        // given
        String stopped = given.article(TG);
        schedule(stopped);
        withdraw.withdraw(Given.EDITOR, stopped, Set.of(TG));
        clock.stopAt(EMBARGO);
        // when
        due.publishDue();
        // then
        assertThat(last().reasons()).containsExactly(Rule.SCHEDULE_LEFT.with("tg"));
        // when
        clock.stopAt(NOW);
        String redacted = given.article(TG, RU);
        given.published(redacted, TG, RU);
        given.text(redacted, TG, Invented.articleText(redacted, "Next"));
        schedule(redacted);
        redact.redact(Given.EDITOR, redacted, Set.of(TG));
        clock.stopAt(EMBARGO);
        due.publishDue();
        // then
        assertThat(last().reasons()).containsExactly(Rule.TEXT_REDACTED);
    }

    @Test
    void a_second_person_who_is_missing_at_the_moment_is_the_reason() throws SQLException {
        // given
        String alert = given.alert(EMBARGO.plus(Duration.ofDays(1)), TG);
        schedule(alert);
        owner.execute(
                "UPDATE desk.scheduled_publication SET second_actor = NULL WHERE id = "
                        + last().id());
        clock.stopAt(EMBARGO);
        // when
        due.publishDue();
        // then
        assertThat(last().state()).isEqualTo("refused");
        assertThat(last().refusal).isEqualTo("two-people-required");
        assertThat(last().reasons())
                .extracting(RuleMessage::rule)
                .containsExactly(Rule.TYPE_GUARDED);
    }

    @Test
    void what_nobody_can_read_any_more_is_refused_and_listed() throws SQLException {
        // given
        schedule(given.article(TG));
        owner.execute(
                "UPDATE desk.scheduled_publication SET request = '{\"old\": true}' WHERE id = "
                        + last().id());
        clock.stopAt(EMBARGO);
        // when
        due.publishDue();
        // then
        assertThat(last().state()).isEqualTo("refused");
        assertThat(refused.open()).extracting(ScheduledPublication::parts).contains(List.of());
    }

    @Test
    void it_concerns_who_asked_who_answers_who_wrote_and_who_approved() {
        // given
        String alone = given.pairOfLines(TG).get(0);
        schedule(alone);
        clock.stopAt(EMBARGO);
        // when
        due.publishDue();
        // then
        assertThat(last().people()).contains(Given.EDITOR.id(), Given.EDITOR.second());
        assertThat(last().people()).doesNotContain("server");
    }

    @Test
    void a_refused_or_failed_publication_does_not_hold_up_the_others() {
        // given
        String failing = given.article(TG);
        observer.failOn(failing);
        String alone = given.pairOfLines(TG).get(0);
        String article = given.article(TG);
        List.of(failing, alone, article).forEach(this::schedule);
        clock.stopAt(EMBARGO);
        // when
        due.publishDue();
        // then
        assertThat(PublicLog.record(article, TG)).isPresent();
        assertThat(PublicLog.record(alone, TG)).isEmpty();
        assertThat(PublicLog.record(failing, TG)).isEmpty();
    }

    @Test
    void an_unreadable_document_is_refused() {
        // given
        String unreadable = given.document("article");
        given.facts(unreadable, Map.of("unknown", "member"));
        given.text(unreadable, TG, Invented.articleText(unreadable, "Unreadable"));
        schedule(unreadable);
        clock.stopAt(EMBARGO);
        // when
        due.publishDue();
        // then
        assertThat(last().state()).isEqualTo("refused");
    }

    private void schedule(String id) {
        schedule.schedule(Given.EDITOR, PublicationRequest.of(id, Set.of(TG)), EMBARGO);
    }

    private void dismiss(long id) {
        QuarkusTransaction.requiringNew().run(() -> refused.lock(id).dismiss());
    }

    private ScheduledPublication last() {
        scheduled.getEntityManager().clear(); // read from the database, not from memory
        return scheduled.find("order by id desc").firstResult();
    }
}
