package org.notorturetj.publication.removal;

import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.type.Warnings;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.RecordingObserver;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationEventsTest {
    @Inject Given given;
    @Inject Editions editions;
    @Inject Redact redact;
    @Inject Withdraw withdraw;
    @Inject RecordingObserver observer;

    @BeforeEach
    @AfterEach
    void reset() {
        observer.reset();
    }

    @Test
    void publishing_is_fired_inside_the_transaction_and_published_after_the_commit() {
        // given
        String article = given.article(TG);
        long before = PublicLog.head();
        // when
        given.published(article, TG);
        // then
        assertThat(observer.events())
                .containsExactly(
                        new RecordingObserver.RecordedEvent("publishing", before + 1, before, true),
                        new RecordingObserver.RecordedEvent(
                                "published", before + 1, before + 1, false));
    }

    @Test
    void a_veto_rolls_everything_back_and_uses_no_number() {
        // given
        String article = given.article(TG);
        long before = PublicLog.head();
        observer.veto();
        // when, then
        assertThatThrownBy(() -> given.published(article, TG)).isInstanceOf(ProblemException.class);
        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(PublicLog.after(before)).isEmpty();
        assertThat(PublicLog.record(article, TG)).isEmpty();
        assertThat(PublicLog.listed(article, TG)).isEmpty();
        assertThat(editions.published(article, TG)).isEmpty();
        assertThat(observer.events())
                .extracting(RecordingObserver.RecordedEvent::event)
                .containsExactly("publishing");
        // when
        observer.reset();
        given.published(article, TG);
        // then
        assertThat(PublicLog.seqOf(article, TG)).isEqualTo(before + 1);
    }

    @Test
    void a_withdrawal_cannot_be_vetoed() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        observer.reset();
        observer.veto();
        // when, then
        assertPublished(() -> withdraw.withdraw(Given.EDITOR, article, Set.of(TG)), article);
    }

    @Test
    void a_redaction_cannot_be_vetoed() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        observer.reset();
        observer.veto();
        // when, then
        assertPublished(() -> redact.redact(Given.EDITOR, article, Set.of(TG)), article);
    }

    @Test
    void a_removal_continues_when_an_observer_fails() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        observer.reset();
        observer.failOn(article);
        // when, then
        assertPublished(() -> withdraw.withdraw(Given.EDITOR, article, Set.of(TG)), article);
    }

    private void assertPublished(Runnable removal, String article) {
        long before = PublicLog.head();
        List<String> warnings = Warnings.during(removal);
        assertThat(PublicLog.after(before))
                .containsExactly(new PublicLog.Change(before + 1, article, "tg", "remove"));
        assertThat(PublicLog.record(article, TG)).isEmpty();
        assertThat(PublicLog.listed(article, TG)).isEmpty();
        assertThat(editions.published(article, TG)).isEmpty();
        assertThat(observer.events())
                .extracting(RecordingObserver.RecordedEvent::event)
                .containsExactly("publishing", "published");
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains(Long.toString(before + 1))
                .doesNotContain(article, "witness", "says no", "observer failed");
    }

    @Test
    void published_is_not_fired_when_the_caller_rolls_back() {
        // given
        String article = given.article(TG);
        long before = PublicLog.head();
        // when
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    given.published(List.of(article), TG);
                                                    throw new IllegalStateException("changed mind");
                                                }))
                .hasMessage("changed mind");
        // then
        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(observer.events())
                .extracting(RecordingObserver.RecordedEvent::event)
                .containsExactly("publishing");
    }
}
