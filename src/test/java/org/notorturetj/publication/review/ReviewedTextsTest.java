package org.notorturetj.publication.review;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Reviewers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;
import static org.notorturetj.publication.review.PublicReviews.END;
import static org.notorturetj.publication.review.PublicReviews.NOW;
import static org.notorturetj.publication.review.PublicReviews.assertStatus;
import static org.notorturetj.publication.review.PublicReviews.guide;
import static org.notorturetj.publication.review.PublicReviews.item;

/** A published text shows the reviews of exactly this text, as long as it is there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewedTextsTest {
    @Inject Given given;
    @Inject Reviewers reviewers;
    @Inject PublicReviews reviews;
    @Inject PublishReviewStatus reviewStatus;
    @Inject Redact redact;

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
        reviews.publishDueAt(END);
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
        reviews.publishDueAt(END);
        assertThat(PublicLog.head()).isEqualTo(before);
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
        reviews.publishDueAt(END);
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
            assertThat(reviews.rows(table, guide, TG)).as(table).isZero();
        }
        assertThat(reviews.rows("legal_review", guide, RU)).isOne();
    }

    private static JsonPath line(String id) {
        return new JsonPath(PublicLog.record(id, TG).orElseThrow());
    }
}
