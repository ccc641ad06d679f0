package org.notorturetj.publication.removal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedScheduleTest {
    private static final Instant NOW = Instant.parse("2026-12-10T06:00:00Z");
    private static final Instant EMBARGO = NOW.plus(Duration.ofHours(2));
    private static final Instant LATER = EMBARGO.plus(Duration.ofHours(2));

    @Inject Given given;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;
    @Inject SettableClock clock;
    @Inject Withdraw withdraw;

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
    }

    @AfterEach
    void restore_the_clock() {
        clock.letGo();
    }

    @Test
    void a_withdrawn_text_is_not_restored_by_a_schedule() {
        // given a published text and its next one, scheduled
        String article = given.article(TG);
        given.published(article, TG);
        given.text(article, TG, Invented.articleText(article, "Names too much"));
        schedule(article, EMBARGO);
        // when
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        // then
        assertStoppedAtOnce(article);
        // when
        clock.stopAt(EMBARGO);
        due.publishDue();
        // then
        assertThat(PublicLog.record(article, TG)).isEmpty();
    }

    @Test
    void a_scheduled_text_can_be_stopped_without_a_publication() {
        // given
        String article = given.article(TG);
        schedule(article, EMBARGO);
        long before = PublicLog.head();
        // when
        var withdrawal = withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        // then
        assertStoppedAtOnce(article);
        // when
        clock.stopAt(EMBARGO);
        due.publishDue();
        // then
        assertThat(withdrawal).isEmpty();
        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(PublicLog.record(article, TG)).isEmpty();
        // and there is nothing left to withdraw
        assertThatThrownBy(() -> withdraw.withdraw(Given.EDITOR, article, Set.of(TG)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_stopped_schedule_does_not_publish_a_later_one_early() {
        // given
        String article = given.article(TG);
        schedule(article, EMBARGO);
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        given.text(article, TG, Invented.articleText(article, "Under a longer embargo"));
        schedule(article, LATER);
        // when
        clock.stopAt(EMBARGO);
        due.publishDue();
        // then
        assertThat(PublicLog.record(article, TG)).isEmpty();
        // when
        clock.stopAt(LATER);
        due.publishDue();
        // then
        assertThat(PublicLog.record(article, TG).orElseThrow()).contains("Under a longer embargo");
    }

    @Test
    void a_text_approved_after_the_schedule_is_not_published_by_it_nor_the_older_one() {
        // given
        String article = given.article(TG);
        schedule(article, EMBARGO);
        given.text(article, TG, Invented.articleText(article, "Approved since"));
        // when
        clock.stopAt(EMBARGO);
        due.publishDue();
        // then
        assertThat(PublicLog.record(article, TG)).isEmpty();
    }

    /** And not only when it is due, which may be in weeks. */
    private void assertStoppedAtOnce(String id) {
        assertThat(schedule.naming(id))
                .singleElement()
                .satisfies(
                        stopped -> {
                            assertThat(stopped.state()).isEqualTo("refused");
                            assertThat(stopped.reasons())
                                    .containsExactly(Rule.SCHEDULE_LEFT.with("tg"));
                        });
    }

    private void schedule(String id, Instant dueAt) {
        schedule.schedule(Given.EDITOR, PublicationRequest.of(id, Set.of(TG)), dueAt);
    }
}
