package org.notorturetj.content.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.content.review.LegalReviewStatus.Status;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewsTest {
    /** 23:30 on 9 March in UTC, 04:30 on 10 March in Dushanbe. */
    private static final Instant NOW = Instant.parse("2026-03-09T23:30:00Z");

    private static final Person LAWYER = person("00000000000000aa", Role.LAWYER);
    private static final Person TRANSLATOR = person("00000000000000ab", Role.TRANSLATOR);
    private static final LocalDate LAW = LocalDate.parse("2026-01-01");

    @Inject Given given;
    @Inject Editions editions;
    @Inject WriteDocument write;
    @Inject RecordLegalReview legalReview;
    @Inject RecordTranslationReview translationReview;
    @Inject ReviewStatuses reviewStatuses;
    @Inject SettableClock clock;
    @Inject Owner owner;

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
    }

    @AfterEach
    void restore_the_clock() {
        clock.letGo();
    }

    @Test
    void a_review_is_valid_for_twelve_months_and_due_thirty_days_before_its_expiry() {
        String guide = given.guide(TG);
        review(LAWYER, guide, LAW, null);

        assertThat(at("2026-03-09T23:30:00Z", guide).status()).isEqualTo(Status.CURRENT);
        assertThat(at("2027-02-07T23:29:59.999Z", guide).status()).isEqualTo(Status.CURRENT);
        assertThat(at("2027-02-07T23:30:00Z", guide).status()).isEqualTo(Status.DUE);
        assertThat(at("2027-03-09T23:29:59.999Z", guide).status()).isEqualTo(Status.DUE);
        assertThat(at("2027-03-09T23:30:00Z", guide).status()).isEqualTo(Status.EXPIRED);
        assertThat(at("2036-03-09T23:30:00Z", guide))
                .isEqualTo(
                        new LegalReviewStatus(
                                Status.EXPIRED,
                                LAW,
                                NOW,
                                Instant.parse("2027-03-09T23:30:00Z"),
                                null));
    }

    @Test
    void every_status_knows_when_it_changes_by_itself() {
        String guide = given.guide(TG);
        assertThat(at("2026-03-09T23:30:00Z", guide)).isEqualTo(LegalReviewStatus.UNREVIEWED);
        review(LAWYER, guide, LAW, null);
        LegalReviewStatus now = at("2026-03-09T23:30:00Z", guide);
        while (now.changesAt() != null) {
            Instant moment = now.changesAt();
            assertThat(at(moment.minusMillis(1), guide).status()).isEqualTo(now.status());
            assertThat(at(moment, guide).status()).isNotEqualTo(now.status());
            now = at(moment, guide);
        }
        assertThat(now.status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void a_review_of_another_text_does_not_count() {
        String guide = given.guide(TG, RU);
        review(LAWYER, guide, LAW, null);
        QuarkusTransaction.requiringNew()
                .run(() -> translationReview.review(TRANSLATOR, working(guide)));
        assertThat(reviewStatus(guide).translationReviewed()).isTrue();
        assertThat(reviewStatus(guide).legal().inForce()).isTrue();
        assertThat(
                        QuarkusTransaction.requiringNew()
                                .call(() -> reviewStatuses.of(russian(guide), NOW)))
                .isEqualTo(ReviewStatus.UNREVIEWED);
        // when one character changes
        given.text(guide, TG, Invented.guideText(guide, "Guide  tg"));
        // then
        assertThat(reviewStatus(guide)).isEqualTo(ReviewStatus.UNREVIEWED);
    }

    @Test
    void the_latest_review_of_a_text_counts() {
        String guide = given.guide(TG);
        review(LAWYER, guide, LAW, NOW.plusSeconds(700 * 86_400L));
        review(LAWYER, guide, LAW.plusDays(1), NOW.plusSeconds(86_400));

        assertThat(at(NOW, guide).status()).isEqualTo(Status.DUE);
        assertThat(at(NOW, guide).lawAsOf()).isEqualTo(LAW.plusDays(1));
    }

    @Test
    void nobody_may_review_a_text_of_which_they_wrote_any_save() {
        // given
        String guide = given.guide();
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Edition text =
                                    write.writeEdition(
                                            guide,
                                            TG,
                                            Invented.guideText(guide, "A guide"),
                                            LAWYER.accountId());
                            write.save(
                                    text,
                                    Invented.guideText(guide, "A guide!"),
                                    TRANSLATOR.accountId());
                            text.submit();
                        });
        // when, then
        assertRefused(ProblemType.TWO_PEOPLE_REQUIRED, () -> review(LAWYER, guide, LAW, null));
        assertRefused(ProblemType.TWO_PEOPLE_REQUIRED, () -> reviewTranslation(TRANSLATOR, guide));
        review(person("00000000000000ac", Role.LAWYER), guide, LAW, null);
        reviewTranslation(person("00000000000000ac", Role.COORDINATOR), guide);
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_of_review_needs_its_role(Role role) {
        String guide = given.guide(TG);
        Person person = person("00000000000000ac", role);
        if (role == Role.LAWYER) {
            review(person, guide, LAW, null);
        } else {
            assertRefused(ProblemType.FORBIDDEN, () -> review(person, guide, LAW, null));
        }
        if (Set.of(Role.COORDINATOR, Role.EDITOR, Role.TRANSLATOR).contains(role)) {
            reviewTranslation(person, guide);
        } else {
            assertRefused(ProblemType.FORBIDDEN, () -> reviewTranslation(person, guide));
        }
    }

    @Test
    void drafts_erased_texts_and_articles_cannot_be_reviewed() {
        String guide = given.guide();
        given.draft(guide, TG, Invented.guideText(guide, "A guide"));
        assertRefused(ProblemType.WRONG_STATE, () -> review(LAWYER, guide, LAW, null));
        assertRefused(ProblemType.WRONG_STATE, () -> reviewTranslation(TRANSLATOR, guide));
        String article = given.article(TG);
        assertRefused(ProblemType.WRONG_STATE, () -> review(LAWYER, article, LAW, null));
        String redacted = given.guide(TG);
        QuarkusTransaction.requiringNew().run(() -> working(redacted).redact());
        assertRefused(ProblemType.GONE, () -> review(LAWYER, redacted, LAW, null));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, true", "2026-03-11, false", "2000-02-29, true"})
    void the_date_of_the_law_must_not_be_in_the_future_in_dushanbe(LocalDate law, boolean allowed) {
        String guide = given.guide(TG);
        if (allowed) {
            review(LAWYER, guide, law, null);
        } else {
            assertRefused(ProblemType.INVALID_TEXT, () -> review(LAWYER, guide, law, null));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10T23:30:00Z", "2028-03-09T23:30:00Z"})
    void a_review_may_expire_in_one_day_to_two_years(Instant due) {
        review(LAWYER, given.guide(TG), LAW, due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-10T23:29:59.999Z",
                "2028-03-09T23:30:00.001Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z"
            })
    void a_review_must_not_expire_earlier_or_later(Instant due) {
        String guide = given.guide(TG);
        assertRefused(ProblemType.INVALID_TEXT, () -> review(LAWYER, guide, LAW, due));
        assertThat(reviewStatus(guide)).isEqualTo(ReviewStatus.UNREVIEWED);
    }

    @Test
    void a_review_is_audited_without_its_values() throws Exception {
        String guide = given.guide(TG);
        review(LAWYER, guide, LAW, null);
        reviewTranslation(TRANSLATOR, guide);

        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.audit WHERE document_id = '%s' AND language = 'tg' AND (action = 'edition.legal-review' AND actor = '%s' AND fields = '{dueAt,lawAsOf}' OR action = 'edition.translation-review' AND actor = '%s')"
                                        .formatted(
                                                guide, LAWYER.accountId(), TRANSLATOR.accountId())))
                .isEqualTo(2);
    }

    private void review(Person lawyer, String id, LocalDate law, @Nullable Instant due) {
        QuarkusTransaction.requiringNew()
                .run(() -> legalReview.review(lawyer, working(id), law, due));
    }

    private void reviewTranslation(Person reviewer, String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> translationReview.review(reviewer, working(id)));
    }

    private Edition working(String id) {
        return editions.working(id, TG).orElseThrow();
    }

    private Edition russian(String id) {
        return editions.working(id, RU).orElseThrow();
    }

    private ReviewStatus reviewStatus(String id) {
        return QuarkusTransaction.requiringNew().call(() -> reviewStatuses.of(working(id), NOW));
    }

    private LegalReviewStatus at(String moment, String id) {
        return at(Instant.parse(moment), id);
    }

    private LegalReviewStatus at(Instant moment, String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reviewStatuses.of(working(id), moment).legal());
    }

    private static void assertRefused(ProblemType type, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }

    private static Person person(String id, Role role) {
        return new Person(id, Set.of(role), "000000000000000s");
    }
}
