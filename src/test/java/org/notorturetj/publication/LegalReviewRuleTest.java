package org.notorturetj.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Reviewers;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** The test settings let the server publish unreviewed guides; they do not apply to people. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LegalReviewRuleTest {
    @Inject Given given;
    @Inject Reviewers reviewers;
    @Inject Publish publish;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;
    @Inject Withdraw withdraw;
    @Inject LegalReviewRule rule;
    @Inject Clock time;
    @Inject SettableClock clock;

    @AfterEach
    void restore_the_clock() {
        given.noMore();
        clock.letGo();
    }

    @Test
    void an_unreviewed_guide_is_refused_and_nothing_changes() {
        String guide = given.guide(TG);
        long before = PublicLog.head();

        assertRefused(() -> given.published(guide, TG));
        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(PublicLog.record(guide, TG)).isEmpty();
    }

    @Test
    void it_is_published_with_a_coordinators_acknowledgement() {
        String guide = given.guide(TG);
        given.publishedUnreviewed(guide, TG);
        assertThat(PublicLog.record(guide, TG).orElseThrow())
                .contains("\"status\":\"unreviewed\"", "\"warning\":");
    }

    @Test
    void it_is_published_in_the_languages_with_a_legal_review_only() {
        String guide = given.guide(TG, RU);
        reviewers.legally(guide, TG);

        assertRefused(() -> given.published(guide, TG, RU));
        given.published(guide, TG);
        assertRefused(() -> given.published(guide, RU));
    }

    @Test
    void an_expired_review_does_not_count_but_a_due_one_does() {
        // given
        Instant now = time.instant();
        String due = given.guide(TG);
        String expired = given.guide(TG);
        reviewers.legally(due, TG, now.plus(Duration.ofDays(20)));
        reviewers.legally(expired, TG, now.plus(Duration.ofDays(10)));
        clock.stopAt(now.plus(Duration.ofDays(15)));
        // when, then
        given.published(due, TG);
        assertRefused(() -> given.published(expired, TG));
    }

    @Test
    void new_facts_of_a_published_guide_are_never_blocked() {
        String guide = given.guide(TG);
        given.publishedUnreviewed(guide, TG);
        given.facts(guide, Invented.guideFacts());

        given.published(guide);
    }

    @Test
    void a_changed_or_restored_text_needs_its_own_acknowledgement() {
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        given.published(guide, TG);

        given.text(guide, TG, Invented.guideText(guide, "Another"));
        assertRefused(() -> given.published(guide, TG));

        String gone = given.guide(TG);
        given.publishedUnreviewed(gone, TG);
        withdraw.withdraw(Given.EDITOR, gone, Set.of(TG));
        assertRefused(() -> given.published(gone, TG));
    }

    @Test
    void a_schedule_is_refused_at_once_and_keeps_the_acknowledgement_until_it_is_due() {
        // given
        String guide = given.guide(TG);
        Instant moment = time.instant().plus(Duration.ofHours(1));
        var request = PublicationRequest.of(guide, Set.of(TG));
        // when, then
        assertRefused(() -> schedule.schedule(Given.EDITOR, request, moment));
        // when
        schedule.schedule(Given.EDITOR, request.acknowledgingUnreviewed(Given.EDITOR.id()), moment);
        clock.stopAt(moment);
        due.publishDue();
        // then
        assertThat(PublicLog.record(guide, TG)).isPresent();
    }

    @Test
    void a_schedule_after_the_review_expires_is_refused_at_once() {
        Instant now = time.instant();
        String guide = given.guide(TG);
        reviewers.legally(guide, TG, now.plus(Duration.ofDays(10)));
        var request = PublicationRequest.of(guide, Set.of(TG));

        assertRefused(
                () -> schedule.schedule(Given.EDITOR, request, now.plus(Duration.ofDays(11))));
        schedule.schedule(Given.EDITOR, request, now.plus(Duration.ofDays(9)));
    }

    @Test
    void a_caller_can_check_in_advance_whether_an_acknowledgement_is_needed() {
        String guide = given.guide(TG, RU);
        reviewers.legally(guide, TG);
        Instant now = time.instant();

        assertThat(rule.needsAcknowledgement(planned(guide, Set.of(TG)), now)).isFalse();
        assertThat(rule.needsAcknowledgement(planned(guide, Set.of(TG, RU)), now)).isTrue();
        String line = given.line(TG);
        assertThat(rule.needsAcknowledgement(planned(line, Set.of(TG)), now)).isFalse();
    }

    private PublicationPlan planned(String id, Set<org.notorturetj.api.text.Language> languages) {
        return publish.plan(PublicationRequest.of(id, languages));
    }

    private static void assertRefused(Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> {
                            assertThat(refused.type()).isEqualTo(ProblemType.PUBLICATION_REFUSED);
                            assertThat(refused.violations().get(0).member())
                                    .isEqualTo("unreviewedAcknowledged");
                        });
    }
}
