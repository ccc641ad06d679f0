package org.notorturetj.publication.review;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.RecordingObserver;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.Given;
import org.notorturetj.support.Invented;
import org.notorturetj.support.Owner;
import org.notorturetj.support.PublicLog;
import org.notorturetj.support.PublicLog.Change;
import org.notorturetj.support.Reviewers;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishReviewStatusTest {
    /** After all dates that other tests leave behind. */
    private static final Instant NOW = Instant.parse("2031-01-10T06:00:00Z");

    private static final Instant END = Instant.parse("2032-01-10T06:00:00Z");
    private static final Instant DUE_FROM = Instant.parse("2031-12-11T06:00:00Z");

    @Inject Given given;
    @Inject Reviewers reviewers;
    @Inject PublishReviewStatus reviewStatus;
    @Inject Publish publish;
    @Inject Redact redact;
    @Inject Withdraw withdraw;
    @Inject SettableClock clock;
    @Inject RecordingObserver observer;
    @Inject Owner owner;

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
        reviewStatus.publishDue();
        observer.reset();
    }

    @AfterEach
    void restore_the_clock() {
        given.noMore();
        clock.letGo();
        observer.reset();
    }

    @ParameterizedTest
    @EnumSource
    void a_reviewed_guide_shows_its_review_instead_of_a_warning(Language language) {
        String guide = given.guide(language);
        reviewers.legally(guide, language);
        reviewers.translation(guide, language);
        given.published(guide, language);

        JsonPath read = guide(guide, language);
        assertThat(read.getString("legal.review.status")).isEqualTo("current");
        assertThat(read.getString("legal.review.reviewedAt")).isEqualTo(NOW.toString());
        assertThat(read.getString("legal.review.dueAt")).isEqualTo(END.toString());
        assertThat(read.getString("legal.lawAsOf")).isEqualTo(Reviewers.LAW.toString());
        assertThat(read.getString("translation.review")).isEqualTo("current");
        assertThat(read.getString("warning")).isNull();
        assertThat(item(guide, language).getString("legalReview")).isEqualTo("current");
        assertThat(item(guide, language).getString("translationReview")).isEqualTo("current");
        assertThat(PublicLog.record(guide, language).orElseThrow())
                .doesNotContain("00000000000000aa", "00000000000000ab");
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
        publishDueAt(DUE_FROM.minusMillis(1));
        assertThat(PublicLog.head()).isEqualTo(before);
        // when
        publishDueAt(DUE_FROM);
        // then
        assertThat(PublicLog.after(before))
                .containsExactly(new Change(before + 1, guide, language.tag(), "put"));
        assertStatus(guide, language, "due", Phrase.GUIDE_DUE.in(language));
        // when, then
        publishDueAt(END.minusMillis(1));
        assertThat(PublicLog.head()).isEqualTo(before + 1);
        // when
        publishDueAt(END);
        // then
        assertThat(PublicLog.head()).isEqualTo(before + 2);
        assertStatus(guide, language, "expired", Phrase.GUIDE_EXPIRED.in(language));
        assertThat(guide(guide, language).getString("legal.lawAsOf"))
                .isEqualTo(Reviewers.LAW.toString());
        // and never again
        publishDueAt(END.plus(Duration.ofDays(4000)));
        assertThat(PublicLog.head()).isEqualTo(before + 2);
    }

    @Test
    void changes_that_are_due_together_are_one_publication() {
        List<String> guides = List.of(given.guide(TG, RU), given.guide(TG), given.guide(RU));
        guides.forEach(this::reviewAndPublish);
        long before = PublicLog.head();

        publishDueAt(END);

        assertThat(PublicLog.after(before))
                .extracting(Change::seq)
                .hasSize(4)
                .containsOnly(before + 1);
    }

    private void reviewAndPublish(String guide) {
        for (Language language : List.of(TG, RU)) {
            try {
                reviewers.legally(guide, language);
            } catch (java.util.NoSuchElementException e) {
                continue; // no text in this language
            }
            given.published(guide, language);
        }
    }

    @Test
    void a_review_of_a_published_text_is_published_and_removes_the_warning() {
        // given
        String guide = given.guide(TG, RU);
        given.publishedUnreviewed(guide, TG, RU);
        assertStatus(guide, TG, "unreviewed", Phrase.GUIDE_UNREVIEWED.in(TG));
        assertThat(guide(guide, TG).getString("legal.lawAsOf")).isEqualTo("2020-01-01");
        String updated = guide(guide, TG).getString("updatedAt");
        long before = PublicLog.head();
        // when
        reviewers.legally(guide, TG);
        assertThat(PublicLog.head()).isEqualTo(before);
        reviewStatus.publishDue();
        reviewStatus.publishDue();
        // then
        assertThat(PublicLog.after(before))
                .containsExactly(new Change(before + 1, guide, "tg", "put"));
        assertStatus(guide, TG, "current", null);
        assertStatus(guide, RU, "unreviewed", Phrase.GUIDE_UNREVIEWED.in(RU));
        assertThat(guide(guide, TG).getString("updatedAt")).isEqualTo(updated);
    }

    @Test
    void a_review_of_an_unpublished_text_changes_nothing_public() {
        String guide = given.guide(TG);
        given.publishedUnreviewed(guide, TG);
        String read = PublicLog.record(guide, TG).orElseThrow();
        long before = PublicLog.head();

        given.text(guide, TG, Invented.guideText(guide, "To come"));
        reviewers.legally(guide, TG);
        reviewers.translation(guide, TG);
        reviewStatus.publishDue();

        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(PublicLog.record(guide, TG)).contains(read);
    }

    @Test
    void a_published_texts_review_can_be_renewed_while_another_is_being_written() {
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        given.published(guide, TG);
        given.draft(guide, TG, Invented.guideText(guide, "To come"));
        publishDueAt(END);
        assertStatus(guide, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));

        reviewers.legallyWhatIsPublished(guide, TG);
        reviewStatus.publishDue();

        assertStatus(guide, TG, "current", null);
    }

    @Test
    void a_changed_text_is_unreviewed_and_its_old_review_does_not_expire() {
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        reviewers.translation(guide, TG);
        given.published(guide, TG);

        given.text(guide, TG, Invented.guideText(guide, "Guide tg "));
        given.publishedUnreviewed(guide, TG);

        assertStatus(guide, TG, "unreviewed", Phrase.GUIDE_UNREVIEWED.in(TG));
        assertThat(guide(guide, TG).getString("translation.review")).isEqualTo("unreviewed");
        long before = PublicLog.head();
        publishDueAt(END);
        assertThat(PublicLog.head()).isEqualTo(before);
    }

    @Test
    void a_withdrawn_text_is_not_republished_and_is_restored_with_its_current_status() {
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        given.published(guide, TG);
        withdraw.withdraw(Given.EDITOR, guide, Set.of(TG));
        long before = PublicLog.head();

        publishDueAt(END);
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
        publishDueAt(END);
        // then
        assertStatus(other, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
        assertStatus(failing, TG, "current", null);
        assertThat(watched(failing)).isOne();
        assertThat(watched(other)).isZero();
        // when: it is retried after an hour, not every five seconds
        observer.reset();
        publishDueAt(END.plus(Duration.ofMinutes(59)));
        assertStatus(failing, TG, "current", null);
        publishDueAt(END.plus(Duration.ofMinutes(60)));
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
        publishDueAt(END);
        // then
        assertStatus(guide, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
    }

    @Test
    void a_hotline_shows_its_review_without_a_warning_and_nothing_when_unreviewed() {
        // given
        String line = given.line(TG, RU);
        given.published(line, TG, RU);
        assertThat(PublicLog.record(line, TG).orElseThrow())
                .doesNotContain("legalReview", "translationReview");
        // when
        reviewers.legally(line, TG);
        reviewers.translation(line, TG);
        reviewStatus.publishDue();
        // then
        assertThat(line(line).getString("legalReview.status")).isEqualTo("current");
        assertThat(line(line).getString("legalReview.dueAt")).isEqualTo(END.toString());
        assertThat(line(line).getString("translationReview")).isEqualTo("current");
        assertThat(PublicLog.record(line, RU).orElseThrow()).doesNotContain("legalReview");
        // when
        publishDueAt(END);
        // then
        assertThat(line(line).getString("legalReview.status")).isEqualTo("expired");
        assertThat(line(line).getString("status")).isEqualTo("active");
        assertThat(line(line).getString("warning")).isNull();
        assertThat(line(line).getList("channels.number")).doesNotContainNull();
    }

    @Test
    void the_reviews_of_a_redacted_text_are_erased_with_it() throws SQLException {
        String guide = given.guide(TG, RU);
        for (Language language : List.of(TG, RU)) {
            reviewers.legally(guide, language);
            reviewers.translation(guide, language);
            given.published(guide, language);
        }

        redact.redact(Given.EDITOR, guide, Set.of(TG));

        for (String table : List.of("legal_review", "translation_review", "standing_watch")) {
            assertThat(owner.number(count(table, guide, "tg"))).as(table).isZero();
        }
        assertThat(owner.number(count("legal_review", guide, "ru"))).isOne();
    }

    private long watched(String id) throws SQLException {
        return owner.number(count("standing_watch", id, "tg"));
    }

    private static String count(String table, String id, String language) {
        return "SELECT count(*) FROM desk.%s WHERE document_id = '%s' AND language = '%s'"
                .formatted(table, id, language);
    }

    private void publishDueAt(Instant moment) {
        clock.stopAt(moment);
        reviewStatus.publishDue();
    }

    private static void assertStatus(
            String id, Language language, String status, @Nullable String warning) {
        JsonPath read = guide(id, language);
        assertThat(read.getString("legal.review.status")).isEqualTo(status);
        assertThat(read.getString("warning")).isEqualTo(warning);
        assertThat(item(id, language).getString("legalReview")).isEqualTo(status);
        if (warning != null) {
            assertThat(read.getString("plainText")).startsWith(warning);
        }
    }

    private static JsonPath guide(String slug, Language language) {
        return given().get("/v1/" + language.tag() + "/guides/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath item(String id, Language language) {
        return new JsonPath(
                PublicLog.single(
                                "SELECT item FROM published.record WHERE document_id = ? AND language = ?",
                                id,
                                language.tag())
                        .orElseThrow());
    }

    private static JsonPath line(String id) {
        return new JsonPath(PublicLog.record(id, TG).orElseThrow());
    }
}
