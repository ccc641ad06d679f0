package org.notorturetj.publication.rendering;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.ApplyRestraint;
import org.notorturetj.publication.removal.Restraint;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;

/** Hours and dates that were stored before anybody checked them. */
@QuarkusTest
@Tag("proof")
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredHoursTest {
    private static final String NINE = "\"from\":\"09:00\",\"to\":\"18:00\"";

    @Inject Given given;
    @Inject LinesAnew upgrade;
    @Inject ApplyRestraint restraints;
    @Inject Owner owner;

    @AfterEach
    void tidy_up() {
        given.noMore();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"from\":\"9:00\",\"to\":\"18:00\"",
                "\"from\":\"утром\",\"to\":\"\"",
                "\"from\":\"09:00\",\"to\":\"25:00\""
            })
    void a_line_whose_hours_nobody_can_read_is_unknown_and_breaks_no_list(String times)
            throws SQLException {
        // given
        String id = weeklyLine();
        hold(id, times);
        // then: a Tuesday at noon
        assertThat(open(id, "2026-11-24T12:00:00%2B05:00")).isEqualTo("unknown");
        // when
        upgrade.render();
        // then
        assertThat(PublicLog.record(id, RU).orElseThrow())
                .contains("\"hours\":{\"mode\":\"unknown\",\"outOfHours\":false}");
        assertThat(open(id, "2026-11-24T12:00:00%2B05:00")).isEqualTo("unknown");
        // and the number can be taken away
        restraints.apply(Actor.SERVER, id, Restraint.COMPROMISED);
        assertThat(PublicLog.record(id, RU).orElseThrow()).doesNotContain("+999");
    }

    @Test
    void a_line_that_is_open_at_night_is_published_so_that_every_phone_reads_it()
            throws SQLException {
        String id = weeklyLine();
        hold(id, "\"from\":\"18:00\",\"to\":\"09:00\"");
        assertThat(open(id, "2026-11-24T22:00:00%2B05:00")).isEqualTo("open");
        assertThat(open(id, "2026-11-25T03:00:00%2B05:00")).isEqualTo("open");
        assertThat(open(id, "2026-11-25T09:00:00%2B05:00")).isEqualTo("closed");
        upgrade.render();
        assertThat(PublicLog.record(id, RU).orElseThrow())
                .contains(
                        "{\"day\":2,\"from\":\"18:00\",\"to\":\"24:00\"},{\"day\":3,\"from\":\"00:00\",\"to\":\"09:00\"}");
        assertThat(open(id, "2026-11-25T03:00:00%2B05:00")).isEqualTo("open");
    }

    @Test
    void any_moment_that_can_be_written_can_be_asked_for() {
        for (String moment :
                List.of("%2B999999999-12-31T23:59:59-18:00", "-999999999-01-01T00:00:00%2B18:00")) {
            for (String question :
                    List.of("hotlines?openAt=", "articles?updatedSince=", "cases?updatedSince=")) {
                int status =
                        given().urlEncodingEnabled(false)
                                .get("/v1/ru/" + question + moment)
                                .statusCode();
                assertThat(status).as(question + moment).isIn(200, 400);
            }
        }
    }

    @Test
    void a_check_without_an_end_is_published_with_one() {
        String id = given.document("hotline");
        Map<String, Object> facts = new TreeMap<>(Invented.lineFacts(Given.number()));
        facts.put("verifiedAt", "2026-08-31T09:30:00Z");
        given.facts(id, facts);
        given.text(id, RU, Invented.lineText(RU));
        given.published(id, RU);
        // half a year later, at the end of February
        assertThat(PublicLog.record(id, RU).orElseThrow())
                .contains(
                        "\"staleAfter\":\"2027-02-28T09:30:00Z\"",
                        "\"verifiedAt\":\"2026-08-31T09:30:00Z\"");
        given().get("/v1/ru/hotlines")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.id == '" + id + "' }.staleAfter",
                        org.hamcrest.Matchers.equalTo("2027-02-28T09:30:00Z"));
    }

    @Test
    void what_becomes_public_for_the_first_time_is_refused_whoever_wrote_it() {
        String line = given.document("hotline");
        given.facts(line, weekly("утром"));
        given.text(line, RU, Invented.lineText(RU));
        assertThatThrownBy(() -> given.published(line, RU))
                .isInstanceOf(ProblemException.class)
                .extracting(it -> ((ProblemException) it).violations().get(0).member())
                .isEqualTo("hours/week/0/from");
        String article = given.article(RU);
        Map<String, Object> facts = new TreeMap<>(Invented.articleFacts("news"));
        facts.put("publishedAt", "2090-01-01T00:00:00Z");
        given.facts(article, facts);
        assertThatThrownBy(() -> given.published(article, RU))
                .isInstanceOf(ProblemException.class)
                .extracting(it -> ((ProblemException) it).violations().get(0).member())
                .isEqualTo("publishedAt");
    }

    @Test
    void a_published_line_with_bad_hours_still_gets_another_text() throws SQLException {
        String id = weeklyLine();
        hold(id, "\"from\":\"9:00\",\"to\":\"18:00\"");
        Map<String, Object> text = new TreeMap<>(Invented.lineText(RU));
        text.put("name", "Corrected");
        given.text(id, RU, text);
        given.published(id, RU);
        assertThat(PublicLog.record(id, RU).orElseThrow())
                .contains("Corrected", "\"mode\":\"unknown\"");
    }

    private String weeklyLine() {
        String id = given.document("hotline");
        given.facts(id, weekly("09:00"));
        given.text(id, RU, Invented.lineText(RU));
        given.published(id, RU);
        return id;
    }

    private static Map<String, Object> weekly(String from) {
        Map<String, Object> facts = new TreeMap<>(Invented.lineFacts(Given.number()));
        facts.put(
                "hours",
                Map.of(
                        "mode",
                        "weekly",
                        "outOfHours",
                        false,
                        "week",
                        List.of(Map.of("day", 2, "from", from, "to", "18:00"))));
        return facts;
    }

    /** As the version before let it pass. */
    private void hold(String id, String times) throws SQLException {
        for (String column : List.of("record", "item")) {
            owner.execute(
                    "UPDATE published.record SET %1$s = replace(%1$s, '%2$s', '%3$s') WHERE document_id = '%4$s'"
                            .formatted(column, NINE, times, id));
        }
        owner.execute(
                "UPDATE desk.facts SET content = replace(content, '%s', '%s') WHERE document_id = '%s'"
                        .formatted(NINE, times, id));
    }

    private static String open(String id, String at) {
        // what is stored breaks the contract until it is rendered anew
        return given().noFilters()
                .urlEncodingEnabled(false)
                .get("/v1/ru/hotlines?openAt=" + at)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + id + "' }.open");
    }
}
