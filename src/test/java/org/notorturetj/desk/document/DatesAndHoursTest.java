package org.notorturetj.desk.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.access.Role;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Times that nobody can read are not saved; what tells of the past is not in the future. */
@QuarkusTest
@Tag("proof")
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatesAndHoursTest {
    private static final Instant NOW = Instant.parse("2026-11-30T20:30:00Z");

    @Inject Staff staff;
    @Inject SettableClock clock;

    private Colleague editor;

    @BeforeEach
    void arrive() {
        clock.stopAt(NOW);
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @AfterEach
    void let_the_clock_go() {
        clock.letGo();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`week`:[{`day`:1,`from`:`9:00`,`to`:`18:00`}]          | week/0/from",
                "`week`:[{`day`:1,`from`:`утром`,`to`:`18:00`}]         | week/0/from",
                "`week`:[{`day`:8,`from`:`09:00`,`to`:`18:00`}]         | week/0/day",
                "`week`:[{`day`:0,`from`:`09:00`,`to`:`18:00`}]         | week/0/day",
                "`week`:[{`day`:1,`from`:`09:00`,`to`:`25:00`}]         | week/0/to",
                "`week`:[{`day`:1,`from`:`24:00`,`to`:`09:00`}]         | week/0/from",
                "`week`:[{`day`:1,`from`:`09:00`,`to`:`09:00`}]         | week/0/to",
                "`week`:[null]                                          | week/0",
                "`week`:[{`day`:1,`from`:`09:00`,`to`:`18:00`},{`day`:1,`from`:`17:59`,`to`:`20:00`}] | week/1",
                "`week`:[{`day`:7,`from`:`22:00`,`to`:`09:01`},{`day`:1,`from`:`09:00`,`to`:`18:00`}] | week/1",
                "`exceptions`:[{`date`:`2026-12-31`,`from`:`09:00`}]    | exceptions/0",
                "`exceptions`:[{`date`:`2026-12-31`,`from`:`09:00`,`to`:`9`}] | exceptions/0/to",
                "`exceptions`:[{`date`:`2026-12-31`},{`date`:`2026-12-31`}]   | exceptions/1/date"
            })
    void hours_that_nobody_can_read_are_not_saved(String hours, String member) {
        savesHours(editor.creates("hotline"), hours)
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("/content/hours/" + member)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`week`:[{`day`:5,`from`:`18:00`,`to`:`09:00`},{`day`:6,`from`:`09:00`,`to`:`18:00`}]",
                "`week`:[{`day`:1,`from`:`00:00`,`to`:`24:00`},{`day`:2,`from`:`18:00`,`to`:`00:00`}]",
                "`week`:[{`day`:7,`from`:`22:00`,`to`:`09:00`},{`day`:1,`from`:`09:00`,`to`:`18:00`}],`exceptions`:[{`date`:`2026-12-31`,`from`:`20:00`,`to`:`02:00`},{`date`:`2027-01-01`}]"
            })
    void hours_over_midnight_and_whole_days_are_accepted(String hours) {
        String id = editor.creates("hotline");
        savesHours(id, hours).statusCode(200);
        submits(facts(id)).statusCode(200);
    }

    @Test
    void weekly_hours_without_rows_are_not_submitted() {
        String id = editor.creates("hotline");
        savesHours(id, "`week`:[]").statusCode(200);
        submits(facts(id)).statusCode(422).body("errors.parameter", equalTo(List.of("hours/week")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case        | `began`:{`date`:`2026-03-05`,`precision`:`month`} | began/date",
                "case        | `began`:{`date`:`2026-03`,`precision`:`day`}      | began/date",
                "case        | `began`:{`date`:`давно`,`precision`:`month`}      | began/date",
                "case        | `began`:{`date`:`2026-03`,`precision`:`week`}     | began/precision",
                "case        | `began`:{`date`:`0206-03`,`precision`:`month`}    | began/date",
                "case-update | `happened`:{`date`:`2026-11-31`,`precision`:`day`}| happened/date",
                "case-update | `happened`:{`date`:`2026-03-05`,`precision`:`year`}| happened/date",
                "guide       | `lawAsOf`:`позавчера`                             | lawAsOf",
                "article     | `publishedAt`:`+99999-01-01T00:00:00Z`            | publishedAt",
                "case        | `publishedAt`:`0026-12-12T00:00:00Z`              | publishedAt",
                "case-update | `publishedAt`:`9026-12-12T00:00:00Z`              | publishedAt",
                "alert       | `expiresAt`:`9026-12-12T00:00:00Z`                | expiresAt",
                "hotline     | `verifiedAt`:`0026-12-12T00:00:00Z`               | verifiedAt"
            })
    void a_date_that_is_none_or_finer_than_it_says_is_not_saved(
            String type, String content, String member) {
        String id = editor.creates(type);
        editor.savesFacts(id, ofType(type, members(content)))
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("/content/" + member)));
        assertThat(editor.get(facts(id)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case  | `replies`:[{`date`:{`date`:`2026-03-05`,`precision`:`month`}}] | replies/0/date/date",
                "guide | `sources`:[{`title`:`Law`,`date`:`май 2014`}]                  | sources/0/date",
                "page  | `corrections`:[{`date`:`1026-11-24`,`text`:`Not so.`}]         | corrections/0/date"
            })
    void dates_in_texts_are_held_to_the_same(String type, String content, String member) {
        String id = editor.creates(type);
        editor.savesText(id, "ru", members(content))
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("/content/" + member)));
    }

    /** NOW is the first of December in Dushanbe, and still the thirtieth of November in London. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "article     | `publishedAt`:`2026-12-01T20:30:01Z` | `publishedAt`:`2026-12-01T20:30:00Z` | publishedAt",
                "case        | `began`:{`date`:`2027`,`precision`:`year`} | `began`:{`date`:`2026-12`,`precision`:`month`} | began/date",
                "case        | `publishedAt`:`2026-12-01T20:30:01Z` | `publishedAt`:`2026-12-01T20:30:00Z` | publishedAt",
                "case-update | `happened`:{`date`:`2026-12-02`,`precision`:`day`} | `happened`:{`date`:`2026-12-01`,`precision`:`day`} | happened/date",
                "case-update | `publishedAt`:`2026-12-01T20:30:01Z` | `publishedAt`:`2026-12-01T20:30:00Z` | publishedAt",
                "guide       | `lawAsOf`:`2026-12-02` | `lawAsOf`:`2026-12-01` | lawAsOf",
                "hotline     | `verifiedAt`:`2027-01-01T00:00:00Z` | `verifiedAt`:`2026-11-30T20:30:00Z` | verifiedAt"
            })
    void what_tells_of_the_past_is_not_in_the_future(
            String type, String wrong, String right, String member) {
        String id = editor.creates(type);
        editor.savesFacts(id, ofType(type, members(wrong))).then().statusCode(200);
        assertThat(refused(id)).contains(member);
        String other = editor.creates(type);
        editor.savesFacts(other, ofType(type, members(right))).then().statusCode(200);
        assertThat(refused(other)).doesNotContain(member);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case  | `replies`:[{`date`:{`date`:`%s`,`precision`:`day`}}] | replies/0/date/date",
                "guide | `sources`:[{`title`:`Law`,`date`:`%s`}]              | sources/0/date"
            })
    void dates_in_texts_of_tomorrow_are_not_submitted(String type, String content, String member) {
        assertThat(refusedText(type, members(content.formatted("2026-12-02")))).contains(member);
        assertThat(refusedText(type, members(content.formatted("2026-12-01"))))
                .doesNotContain(member);
    }

    private List<String> refusedText(String type, Map<String, Object> content) {
        String id = editor.creates(type);
        editor.savesFacts(id, ofType(type, Map.of())).then().statusCode(200);
        editor.savesText(id, "ru", content).then().statusCode(200);
        return submits(text(id, "ru")).statusCode(422).extract().path("errors.parameter");
    }

    @Test
    void a_correction_of_tomorrow_is_not_submitted() {
        String id = editor.creates("page");
        editor.savesFacts(id, Map.of("rank", 900)).then().statusCode(200);
        Map<String, Object> page = new TreeMap<>(Invented.articleText("page-" + id, "Title"));
        page.put("corrections", List.of(Map.of("date", "2026-12-02", "text", "Not so.")));
        editor.savesText(id, "ru", page).then().statusCode(200);
        submits(text(id, "ru"))
                .statusCode(422)
                .body("errors.parameter", contains("corrections/0/date"))
                .body("errors.rule", contains("must not be in the future"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, active, true",
        "2028-01-04T00:00:00Z, active, true",
        "2027-12-05T00:00:00Z, active, true",
        "2027-03-01T00:00:00Z, active, false",
        "2026-11-30T20:30:01Z, active, false",
        "2020-01-01T00:00:00Z, expired, false"
    })
    void an_alert_ends_within_a_quarter(String ends, String state, boolean wrong) {
        String id = editor.creates("alert");
        editor.savesFacts(id, Map.of("rank", 1, "expiresAt", ends, "state", state))
                .then()
                .statusCode(200);
        assertThat(refused(id).contains("expiresAt")).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2027-05-01T00:00:00Z, true",
        "2026-11-01T00:00:00Z, 2026-11-01T00:00:00Z, true",
        "2026-11-01T00:00:00Z, 2028-11-02T00:00:00Z, true",
        "2026-11-01T00:00:00Z, 2028-11-01T00:00:00Z, false",
        "2026-11-01T00:00:00Z, '', false"
    })
    void a_check_of_a_line_grows_old_after_it_was_made(
            String verified, String stale, boolean wrong) {
        String id = editor.creates("hotline");
        Map<String, Object> line = new TreeMap<>(Invented.lineFacts(Given.number()));
        if (!verified.isEmpty()) {
            line.put("verifiedAt", verified);
        }
        if (!stale.isEmpty()) {
            line.put("staleAfter", stale);
        }
        editor.savesFacts(id, line).then().statusCode(200);
        ValidatableResponse submitted = submits(facts(id));
        if (wrong) {
            submitted
                    .statusCode(422)
                    .body("errors.parameter", equalTo(List.of("staleAfter")))
                    .body("errors.rule", contains(containsString("24 months")));
        } else {
            submitted.statusCode(200);
        }
    }

    @Test
    void a_bad_date_is_explained_in_the_language_of_who_wrote_it() {
        String id = editor.creates("case");
        editor.request()
                .contentType("application/json")
                .header("Accept-Language", "tg")
                .header("If-None-Match", "*")
                .body(
                        Map.of(
                                "content",
                                members("`began`:{`date`:`2026-03-05`,`precision`:`month`}")))
                .put("/desk/v1" + facts(id))
                .then()
                .statusCode(422)
                .body("errors.message", contains(containsString("2026-03 барои моҳ")));
    }

    private ValidatableResponse savesHours(String id, String hours) {
        Map<String, Object> line = new TreeMap<>(Invented.lineFacts(Given.number()));
        Map<String, Object> opening = new TreeMap<>(members(hours));
        opening.put("mode", "weekly");
        opening.put("outOfHours", false);
        line.put("hours", opening);
        return editor.savesFacts(id, line).then();
    }

    /** The members of facts of which something is said at submission. */
    private List<String> refused(String id) {
        return submits(facts(id)).extract().path("errors.parameter");
    }

    private ValidatableResponse submits(String path) {
        return editor.performs(path, "/submission").then();
    }

    /** What no draft of the type can be without. */
    private static Map<String, Object> ofType(String type, Map<String, Object> members) {
        Map<String, Object> all = new TreeMap<>(members);
        switch (type) {
            case "alert", "guide", "hotline" -> all.put("rank", 900);
            case "case-update" -> all.put("urgent", false);
            default -> {}
        }
        return all;
    }

    private static Map<String, Object> members(String content) {
        return CanonicalJson.mapper()
                .convertValue(
                        CanonicalJson.tree("{" + content.replace('`', '"') + "}"),
                        new com.fasterxml.jackson.core.type.TypeReference<>() {});
    }
}
