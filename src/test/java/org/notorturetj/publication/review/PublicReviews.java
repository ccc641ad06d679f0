package org.notorturetj.publication.review;

import java.sql.SQLException;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.publication.RecordingObserver;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.setting.SettableClock;

import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the public reads of reviews, as time passes. */
@ApplicationScoped
class PublicReviews {
    /** After all dates that other tests leave behind. */
    static final Instant NOW = Instant.parse("2031-01-10T06:00:00Z");

    /** When a review of then is no longer valid. */
    static final Instant END = Instant.parse("2032-01-10T06:00:00Z");

    private final Given given;
    private final PublishReviewStatus reviewStatus;
    private final RecordingObserver observer;
    private final SettableClock clock;
    private final Owner owner;

    PublicReviews(
            Given given,
            PublishReviewStatus reviewStatus,
            RecordingObserver observer,
            SettableClock clock,
            Owner owner) {
        this.given = given;
        this.reviewStatus = reviewStatus;
        this.observer = observer;
        this.clock = clock;
        this.owner = owner;
    }

    /** Stops the clock, with nothing due. */
    void begin() {
        clock.stopAt(NOW);
        reviewStatus.publishDue();
        observer.reset();
    }

    void end() {
        given.noMore();
        clock.letGo();
        observer.reset();
    }

    void publishDueAt(Instant moment) {
        clock.stopAt(moment);
        reviewStatus.publishDue();
    }

    /** Rows of a table of the desk about a text. */
    long rows(String table, String id, Language language) throws SQLException {
        return owner.number(
                "SELECT count(*) FROM desk.%s WHERE document_id = '%s' AND language = '%s'"
                        .formatted(table, id, language.tag()));
    }

    static void assertStatus(
            String id, Language language, String status, @Nullable String warning) {
        JsonPath read = guide(id, language);
        assertThat(read.getString("legal.review.status")).isEqualTo(status);
        assertThat(read.getString("warning")).isEqualTo(warning);
        assertThat(item(id, language).getString("legalReview")).isEqualTo(status);
        if (warning != null) {
            assertThat(read.getString("plainText")).startsWith(warning);
        }
    }

    static JsonPath guide(String slug, Language language) {
        return given().get("/v1/" + language.tag() + "/guides/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath item(String id, Language language) {
        return new JsonPath(
                PublicLog.single(
                                "SELECT item FROM published.record WHERE document_id = ? AND language = ?",
                                id,
                                language.tag())
                        .orElseThrow());
    }
}
