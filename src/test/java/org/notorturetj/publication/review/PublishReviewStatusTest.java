package org.notorturetj.publication.review;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.RecordingObserver;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Reviewers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;
import static org.notorturetj.publication.review.PublicReviews.END;
import static org.notorturetj.publication.review.PublicReviews.assertStatus;
import static org.notorturetj.publication.review.PublicReviews.guide;

/** Whatever becomes due with time is published by itself, and nothing holds it up. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class PublishReviewStatusTest {
    private static final Instant DUE_FROM = Instant.parse("2031-12-11T06:00:00Z");

    @Inject Given given;
    @Inject Reviewers reviewers;
    @Inject PublicReviews reviews;
    @Inject Publish publish;
    @Inject Withdraw withdraw;
    @Inject RecordingObserver observer;
    @Inject Owner owner;

    @BeforeEach
    void stop_the_clock() {
        reviews.begin();
    }

    @AfterEach
    void restore_the_clock() {
        reviews.end();
    }

    @ParameterizedTest
    @EnumSource
    void due_and_expired_are_published_automatically_each_once(Language language) {
        // given
        String guide = given.guide(language);
        reviewers.legally(guide, language);
        given.published(guide, language);
        long before = PublicLog.head();
        // when, then
        reviews.publishDueAt(DUE_FROM.minusMillis(1));
        assertThat(PublicLog.head()).isEqualTo(before);
        // when
        reviews.publishDueAt(DUE_FROM);
        // then
        assertThat(PublicLog.after(before))
                .containsExactly(new Change(before + 1, guide, language.tag(), "put"));
        assertStatus(guide, language, "due", Phrase.GUIDE_DUE.in(language));
        // when, then
        reviews.publishDueAt(END.minusMillis(1));
        assertThat(PublicLog.head()).isEqualTo(before + 1);
        // when
        reviews.publishDueAt(END);
        // then
        assertThat(PublicLog.head()).isEqualTo(before + 2);
        assertStatus(guide, language, "expired", Phrase.GUIDE_EXPIRED.in(language));
        assertThat(guide(guide, language).getString("legal.lawAsOf"))
                .isEqualTo(Reviewers.LAW.toString());
        // and never again
        reviews.publishDueAt(END.plus(Duration.ofDays(4000)));
        assertThat(PublicLog.head()).isEqualTo(before + 2);
    }

    @Test
    void changes_that_are_due_together_are_one_publication() {
        List<String> guides = List.of(given.guide(TG, RU), given.guide(TG), given.guide(RU));
        guides.forEach(this::reviewAndPublish);
        long before = PublicLog.head();

        reviews.publishDueAt(END);

        assertThat(PublicLog.after(before))
                .extracting(Change::seq)
                .hasSize(4)
                .containsOnly(before + 1);
    }

    private void reviewAndPublish(String guide) {
        for (Language language : List.of(TG, RU)) {
            try {
                reviewers.legally(guide, language);
            } catch (NoSuchElementException e) {
                continue; // no text in this language
            }
            given.published(guide, language);
        }
    }

    @Test
    void a_withdrawn_text_is_not_republished_and_is_restored_with_its_current_status() {
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        given.published(guide, TG);
        withdraw.withdraw(Given.EDITOR, guide, Set.of(TG));
        long before = PublicLog.head();

        reviews.publishDueAt(END);
        assertThat(PublicLog.head()).isEqualTo(before);

        publish.publish(Actor.SERVER, PublicationRequest.of(guide, Set.of(TG))); // two people would
        assertStatus(guide, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
    }

    @Test
    void a_document_that_cannot_be_published_does_not_hold_up_the_others() throws SQLException {
        // given
        String failing = given.guide(TG);
        String other = given.guide(TG);
        reviewers.legally(failing, TG);
        reviewers.legally(other, TG);
        given.published(failing, TG);
        given.published(other, TG);
        observer.failOn(failing);
        // when
        reviews.publishDueAt(END);
        // then
        assertStatus(other, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
        assertStatus(failing, TG, "current", null);
        assertThat(watched(failing)).isOne();
        assertThat(watched(other)).isZero();
        // when: it is retried after an hour, not every five seconds
        observer.reset();
        reviews.publishDueAt(END.plus(Duration.ofMinutes(59)));
        assertStatus(failing, TG, "current", null);
        reviews.publishDueAt(END.plus(Duration.ofMinutes(60)));
        assertStatus(failing, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
    }

    @Test
    void a_rule_introduced_after_the_publication_does_not_prevent_a_warning() throws SQLException {
        // given
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        given.published(guide, TG);
        owner.execute(
                "UPDATE desk.facts SET content = '{\"rank\":1,\"level\":\"previous\",\"previous\":1}' WHERE document_id = '%s'"
                        .formatted(guide));
        // when
        reviews.publishDueAt(END);
        // then
        assertStatus(guide, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
    }

    private long watched(String id) throws SQLException {
        return reviews.rows("standing_watch", id, TG);
    }
}
