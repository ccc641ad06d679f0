package org.notorturetj.publication.review;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.notorturetj.publication.Witness;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.Given;
import org.notorturetj.support.Invented;
import org.notorturetj.support.Owner;
import org.notorturetj.support.PublicLog.Change;
import org.notorturetj.support.PublicLog;
import org.notorturetj.support.Reviewers;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.TestDatabase;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishReviewStatusTest {
    /** After everything that other tests leave behind. */
    private static final Instant NOW = Instant.parse("2031-01-10T06:00:00Z");

    private static final Instant END = Instant.parse("2032-01-10T06:00:00Z");
    private static final Instant DUE_FROM = Instant.parse("2031-12-11T06:00:00Z");

    @Inject Given given;
    @Inject Reviewers reviewers;
    @Inject PublishReviewStatus tell;
    @Inject Publish publish;
    @Inject Redact redact;
    @Inject Withdraw withdraw;
    @Inject SettableClock clock;
    @Inject Witness witness;
    @Inject Owner owner;

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
        tell.publishDue();
        witness.forget();
    }

    @AfterEach
    void let_the_clock_go() {
        given.noMore();
        clock.letGo();
        witness.forget();
    }

    @ParameterizedTest
    @EnumSource
    void a_reviewed_guide_carries_its_review_instead_of_a_warning(Language language) {
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
    void due_and_expired_come_by_themselves_each_by_one_publication(Language language) {
        // given
        String guide = given.guide(language);
        reviewers.legally(guide, language);
        given.published(guide, language);
        long before = PublicLog.head();
        // when, then
        tellAt(DUE_FROM.minusMillis(1));
        assertThat(PublicLog.head()).isEqualTo(before);
        // when
        tellAt(DUE_FROM);
        // then
        assertThat(PublicLog.after(before))
                .containsExactly(new Change(before + 1, guide, language.tag(), "put"));
        assertStands(guide, language, "due", Phrase.GUIDE_DUE.in(language));
        // when, then
        tellAt(END.minusMillis(1));
        assertThat(PublicLog.head()).isEqualTo(before + 1);
        // when
        tellAt(END);
        // then
        assertThat(PublicLog.head()).isEqualTo(before + 2);
        assertStands(guide, language, "expired", Phrase.GUIDE_EXPIRED.in(language));
        assertThat(guide(guide, language).getString("legal.lawAsOf"))
                .isEqualTo(Reviewers.LAW.toString());
        // and never again
        tellAt(END.plus(Duration.ofDays(4000)));
        assertThat(PublicLog.head()).isEqualTo(before + 2);
    }

    @Test
    void everything_that_is_due_at_once_goes_into_one_publication() {
        List<String> guides = List.of(given.guide(TG, RU), given.guide(TG), given.guide(RU));
        guides.forEach(this::reviewAndPublish);
        long before = PublicLog.head();

        tellAt(END);

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
                continue; // it has no text in it
            }
            given.published(guide, language);
        }
    }

    @Test
    void a_review_of_what_is_read_already_is_told_and_takes_the_warning_away() {
        // given
        String guide = given.guide(TG, RU);
        given.publishedUnreviewed(guide, TG, RU);
        assertStands(guide, TG, "unreviewed", Phrase.GUIDE_UNREVIEWED.in(TG));
        assertThat(guide(guide, TG).getString("legal.lawAsOf")).isEqualTo("2020-01-01");
        String updated = guide(guide, TG).getString("updatedAt");
        long before = PublicLog.head();
        // when
        reviewers.legally(guide, TG);
        assertThat(PublicLog.head()).isEqualTo(before);
        tell.publishDue();
        tell.publishDue();
        // then
        assertThat(PublicLog.after(before))
                .containsExactly(new Change(before + 1, guide, "tg", "put"));
        assertStands(guide, TG, "current", null);
        assertStands(guide, RU, "unreviewed", Phrase.GUIDE_UNREVIEWED.in(RU));
        assertThat(guide(guide, TG).getString("updatedAt")).isEqualTo(updated);
    }

    @Test
    void a_review_of_a_text_that_nobody_reads_yet_changes_nothing_in_public() {
        String guide = given.guide(TG);
        given.publishedUnreviewed(guide, TG);
        String read = PublicLog.record(guide, TG).orElseThrow();
        long before = PublicLog.head();

        given.text(guide, TG, Invented.guideText(guide, "To come"));
        reviewers.legally(guide, TG);
        reviewers.translation(guide, TG);
        tell.publishDue();

        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(PublicLog.record(guide, TG)).contains(read);
    }

    @Test
    void the_review_of_what_is_read_is_renewed_while_another_text_is_being_written() {
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        given.published(guide, TG);
        given.draft(guide, TG, Invented.guideText(guide, "To come"));
        tellAt(END);
        assertStands(guide, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));

        reviewers.legallyWhatIsPublished(guide, TG);
        tell.publishDue();

        assertStands(guide, TG, "current", null);
    }

    @Test
    void a_change_of_the_text_makes_it_unreviewed_and_its_time_does_not_run_any_more() {
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        reviewers.translation(guide, TG);
        given.published(guide, TG);

        given.text(guide, TG, Invented.guideText(guide, "Guide tg "));
        given.publishedUnreviewed(guide, TG);

        assertStands(guide, TG, "unreviewed", Phrase.GUIDE_UNREVIEWED.in(TG));
        assertThat(guide(guide, TG).getString("translation.review")).isEqualTo("unreviewed");
        long before = PublicLog.head();
        tellAt(END);
        assertThat(PublicLog.head()).isEqualTo(before);
    }

    @Test
    void what_is_withdrawn_stays_away_and_comes_back_as_it_stands_then() {
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        given.published(guide, TG);
        withdraw.withdraw(Given.EDITOR, guide, Set.of(TG));
        long before = PublicLog.head();

        tellAt(END);
        assertThat(PublicLog.head()).isEqualTo(before);

        publish.publish(Actor.SERVER, PublicationRequest.of(guide, Set.of(TG))); // two people would
        assertStands(guide, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
    }

    @Test
    void one_that_cannot_be_told_does_not_hold_up_the_others() throws SQLException {
        // given
        String ill = given.guide(TG);
        String well = given.guide(TG);
        reviewers.legally(ill, TG);
        reviewers.legally(well, TG);
        given.published(ill, TG);
        given.published(well, TG);
        witness.failOn(ill);
        // when
        tellAt(END);
        // then
        assertStands(well, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
        assertStands(ill, TG, "current", null);
        assertThat(watched(ill)).isOne();
        assertThat(watched(well)).isZero();
        // when: it is looked at again an hour later, not every five seconds
        witness.forget();
        tellAt(END.plus(Duration.ofMinutes(59)));
        assertStands(ill, TG, "current", null);
        tellAt(END.plus(Duration.ofMinutes(60)));
        assertStands(ill, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
    }

    @Test
    void a_rule_that_came_after_the_publication_keeps_no_warning_away() throws SQLException {
        // given
        String guide = given.guide(TG);
        reviewers.legally(guide, TG);
        given.published(guide, TG);
        owner.execute(
                "UPDATE desk.facts SET content = '{\"rank\":1,\"level\":\"of before\",\"ofBefore\":1}' WHERE document_id = '%s'"
                        .formatted(guide));
        // when
        tellAt(END);
        // then
        assertStands(guide, TG, "expired", Phrase.GUIDE_EXPIRED.in(TG));
    }

    @Test
    void a_line_says_its_review_without_any_warning_and_nothing_while_there_is_none() {
        // given
        String line = given.line(TG, RU);
        given.published(line, TG, RU);
        assertThat(PublicLog.record(line, TG).orElseThrow())
                .doesNotContain("legalReview", "translationReview");
        // when
        reviewers.legally(line, TG);
        reviewers.translation(line, TG);
        tell.publishDue();
        // then
        assertThat(line(line).getString("legalReview.status")).isEqualTo("current");
        assertThat(line(line).getString("legalReview.dueAt")).isEqualTo(END.toString());
        assertThat(line(line).getString("translationReview")).isEqualTo("current");
        assertThat(PublicLog.record(line, RU).orElseThrow()).doesNotContain("legalReview");
        // when
        tellAt(END);
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

    private void tellAt(Instant moment) {
        clock.stopAt(moment);
        tell.publishDue();
    }

    private static void assertStands(
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
