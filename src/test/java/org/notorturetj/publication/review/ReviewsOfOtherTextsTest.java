package org.notorturetj.publication.review;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Reviewers;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/**
 * Whatever is written, reviewed, published, withdrawn and restored, and however much time passes:
 * the published review status is that of exactly the published text.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewsOfOtherTextsTest {
    /** Only a few, so that the same text recurs. */
    private static final List<String> TITLES = List.of("A guide", "A guide ", "A  guide");

    private static final List<Language> LANGUAGES = List.of(TG, RU);
    private static final Duration WINDOW = Duration.ofDays(30);

    @Inject Given given;
    @Inject Reviewers reviewers;
    @Inject Editions editions;
    @Inject Publish publish;
    @Inject Withdraw withdraw;
    @Inject PublishReviewStatus reviewStatus;
    @Inject SettableClock clock;

    private final Map<Language, Map<String, Review>> legal = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Instant>> translations = new EnumMap<>(Language.class);
    private Instant now = Instant.parse("2050-01-01T00:00:00Z");
    private String guide = "";
    private Random random = new Random();
    private int shownAsReviewed;

    private record Review(Instant reviewedAt, Instant dueAt) {}

    @BeforeEach
    void begin() {
        clock.stopAt(now);
        LANGUAGES.forEach(language -> legal.put(language, new HashMap<>()));
        LANGUAGES.forEach(language -> translations.put(language, new HashMap<>()));
        guide = given.guide();
    }

    @AfterEach
    void end() {
        given.noMore();
        clock.letGo();
    }

    @Test
    void a_review_of_another_text_is_never_shown() {
        run(1);
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void it_is_not_shown_with_other_seeds_either(long seed) {
        run(seed);
    }

    private void run(long seed) {
        random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            Language language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            switch (random.nextInt(9)) {
                case 0, 1 -> given.text(guide, language, text());
                case 2 -> reviewLegally(language);
                case 3 -> reviewTranslation(language);
                case 4, 5 -> publish(language);
                case 6 -> withdraw(language);
                case 7 -> given.facts(guide, Invented.guideFacts());
                default -> advance(Duration.ofDays(1 + random.nextInt(200)));
            }
            LANGUAGES.forEach(this::assertNoReviewOfAnotherText);
            if (random.nextInt(3) == 0) {
                reviewStatus.publishDue();
                LANGUAGES.forEach(this::assertCurrentStatus);
            }
        }
        assertThat(shownAsReviewed).isPositive();
    }

    private Map<String, Object> text() {
        return Invented.guideText(guide, TITLES.get(random.nextInt(TITLES.size())));
    }

    private void reviewLegally(Language language) {
        String title = working(language);
        if (title != null) {
            Instant due = now.plus(Duration.ofDays(1 + random.nextInt(700)));
            reviewers.legally(guide, language, due);
            legal.get(language).put(title, new Review(now, due));
        }
    }

    private void reviewTranslation(Language language) {
        String title = working(language);
        if (title != null) {
            reviewers.translation(guide, language);
            translations.get(language).put(title, now);
        }
    }

    private void publish(Language language) {
        boolean any =
                QuarkusTransaction.requiringNew()
                        .call(() -> editions.publishable(guide, language).isPresent());
        if (any) {
            given.publishedUnreviewed(guide, language);
        }
    }

    private void withdraw(Language language) {
        if (PublicLog.record(guide, language).isPresent()) {
            withdraw.withdraw(Given.EDITOR, guide, Set.of(language));
        }
    }

    private void advance(Duration time) {
        now = now.plus(time);
        clock.stopAt(now);
    }

    private @Nullable String working(Language language) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                editions.working(guide, language)
                                        .filter(it -> it.state() != EditionState.SUPERSEDED)
                                        .map(it -> CanonicalJson.tree(it.content()))
                                        .map(content -> content.path("title").textValue())
                                        .orElse(null));
    }

    private void assertNoReviewOfAnotherText(Language language) {
        PublicLog.record(guide, language)
                .map(CanonicalJson::tree)
                .filter(read -> read.at("/legal/review").hasNonNull("reviewedAt"))
                .ifPresent(
                        read -> {
                            shownAsReviewed++;
                            Review review = legal.get(language).get(read.path("title").textValue());
                            assertThat(review).isNotNull();
                            assertThat(
                                            Instant.parse(
                                                    read.at("/legal/review/reviewedAt")
                                                            .textValue()))
                                    .isBeforeOrEqualTo(review.reviewedAt());
                        });
    }

    private void assertCurrentStatus(Language language) {
        PublicLog.record(guide, language)
                .map(CanonicalJson::tree)
                .ifPresent(
                        read -> {
                            String title = read.path("title").textValue();
                            Review review = legal.get(language).get(title);
                            assertThat(read.at("/legal/review/status").textValue())
                                    .isEqualTo(status(review));
                            assertThat(read.at("/legal/review/dueAt").textValue())
                                    .isEqualTo(review == null ? null : review.dueAt().toString());
                            assertThat(read.at("/translation/review").textValue())
                                    .isEqualTo(
                                            translations.get(language).containsKey(title)
                                                    ? "current"
                                                    : "unreviewed");
                            assertThat(!read.hasNonNull("warning"))
                                    .isEqualTo("current".equals(status(review)));
                        });
    }

    private String status(@Nullable Review review) {
        if (review == null) {
            return "unreviewed";
        }
        if (!now.isBefore(review.dueAt())) {
            return "expired";
        }
        return now.isBefore(review.dueAt().minus(WINDOW)) ? "current" : "due";
    }
}
