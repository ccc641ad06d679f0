package org.notorturetj.publication.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.TG;

/** What is scheduled becomes public when it is due, and what can be scheduled. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-12-10T06:00:00Z");
    private static final Instant EMBARGO = NOW.plus(Duration.ofHours(2));

    @Inject Given given;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;
    @Inject ScheduledPublications publications;
    @Inject SettableClock clock;

    private final List<Long> scheduled = new ArrayList<>();

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
    }

    @AfterEach
    void restore_the_clock() {
        clock.letGo();
        scheduled.forEach(this::cancel);
        given.noMore();
    }

    @Test
    void nothing_is_visible_before_the_due_time_and_everything_at_it() {
        // given
        String article = given.article(TG);
        long before = PublicLog.head();
        // when
        schedule(article);
        clock.stopAt(EMBARGO.minusMillis(1));
        due.publishDue();
        // then
        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(PublicLog.record(article, TG)).isEmpty();
        // when
        clock.stopAt(EMBARGO);
        due.publishDue();
        due.publishDue();
        // then
        assertThat(PublicLog.head()).isEqualTo(before + 1);
        assertThat(PublicLog.record(article, TG).orElseThrow())
                .contains("\"publishedAt\":\"2026-12-10T08:00:00Z\"");
    }

    @Test
    void a_second_text_cannot_be_scheduled_while_the_first_one_waits() {
        // given
        String article = given.article(TG);
        schedule(article);
        given.text(article, TG, Invented.articleText(article, "Still under embargo"));
        // when, then
        assertThatThrownBy(() -> schedule(article)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_draft_cannot_be_scheduled() {
        // given
        String article = given.article();
        given.draft(article, TG, Invented.articleText(article, "Draft"));
        // when, then
        assertThatThrownBy(() -> schedule(article)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_scheduled_text_does_not_replace_a_newer_one_published_meanwhile() {
        // given
        String article = given.article(TG);
        schedule(article);
        given.text(article, TG, Invented.articleText(article, "Corrected in a hurry"));
        given.published(article, TG);
        clock.stopAt(EMBARGO);
        // when
        due.publishDue();
        // then
        assertThat(PublicLog.record(article, TG).orElseThrow()).contains("Corrected in a hurry");
    }

    private void schedule(String id) {
        scheduled.add(
                schedule.schedule(Given.EDITOR, PublicationRequest.of(id, Set.of(TG)), EMBARGO));
    }

    /** What is left waiting would be published by the next test that waits for the same moment. */
    private void cancel(long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> publications.waiting(id).ifPresent(ScheduledPublication::cancel));
    }
}
