package org.notorturetj.feed.calendar;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;

/** Calendars that another library than the one that wrote them reads and finds valid. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarsTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject Newsroom newsroom;

    private final List<String> published = new ArrayList<>();

    @AfterEach
    void withdraw() {
        published.forEach(id -> newsroom.withdraw(id, Language.EN));
        published.clear();
    }

    private static Map<String, Object> facts(String when, Map<String, Object> others) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", "planned");
        facts.put(
                "when", io.restassured.path.json.JsonPath.from(when.replace('`', '"')).getMap(""));
        facts.put("online", false);
        facts.put("venueInCalendar", false);
        facts.put("regions", List.of("TJ-DU"));
        facts.putAll(others);
        return facts;
    }

    private String publish(String when, Map<String, Object> others) {
        Map<String, Object> text =
                new LinkedHashMap<>(Newsroom.text("in-a-calendar-" + NUMBER.incrementAndGet()));
        text.put("title", "Vigil for those who were tortured, with \"candles\"; all are welcome");
        text.put("calendarTitle", "Meeting, 3rd");
        text.put("venue", "Rudaki Park");
        String id = newsroom.publish("event", facts(when, others), Map.of(Language.EN, text));
        published.add(id);
        return id;
    }

    private static String file(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .extract()
                .asString();
    }

    private static VEvent event(String file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        ValidationResult result = calendar.validate(true);
        assertThat(result.getEntries()).isEmpty();
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(it -> it.getValue()).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`startTime`:`18:00`,`endTime`:`19:30`} | 2031-06-26T18:00+05:00 | 2031-06-26T19:30+05:00",
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`startTime`:`22:00`,`ends`:{`date`:`2031-06-27`,`precision`:`day`}} | 2031-06-26T22:00+05:00 | 2031-06-28T00:00+05:00",
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`},`startTime`:`09:00`,`endTime`:`10:00`,`zone`:`Europe/Warsaw`} | 2031-06-26T09:00+02:00 | 2031-06-26T10:00+02:00",
                "{`starts`:{`date`:`2031-12-10`,`precision`:`day`},`startTime`:`09:00`,`endTime`:`10:00`,`zone`:`Europe/Warsaw`} | 2031-12-10T09:00+01:00 | 2031-12-10T10:00+01:00"
            })
    void a_time_is_that_of_the_clocks_on_the_spot(String when, String start, String end)
            throws Exception {
        String file = file("/feeds/en/items/" + publish(when, Map.of()) + ".ics");
        VEvent event = event(file);
        assertThat(moment(event.getDateTimeStart().getDate())).isEqualTo(start);
        assertThat(moment(event.getDateTimeEnd().getDate())).isEqualTo(end);
        assertThat(file).contains("BEGIN:VTIMEZONE", "DTSTART;TZID=");
    }

    private static String moment(Temporal moment) {
        return ((ZonedDateTime) moment).toOffsetDateTime().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{`starts`:{`date`:`2031-06-26`,`precision`:`day`}} | 2031-06-26 | 2031-06-27",
                "{`starts`:{`date`:`2031-06`,`precision`:`month`}}  | 2031-06-01 | 2031-07-01",
                "{`starts`:{`date`:`2031-06-10`,`precision`:`day`},`ends`:{`date`:`2031-06-26`,`precision`:`day`}} | 2031-06-10 | 2031-06-27"
            })
    void a_day_without_a_time_is_a_date(String when, String start, String end) throws Exception {
        String file = file("/feeds/en/items/" + publish(when, Map.of()) + ".ics");
        VEvent event = event(file);
        assertThat(event.getDateTimeStart().getDate()).isEqualTo(LocalDate.parse(start));
        assertThat(event.getDateTimeEnd().getDate()).isEqualTo(LocalDate.parse(end));
        assertThat(file).contains("DTSTART;VALUE=DATE:").doesNotContain("VTIMEZONE");
    }

    @Test
    void a_locked_screen_shows_the_neutral_title_and_a_region() throws Exception {
        String file = file("/feeds/en/items/" + publish(DAY, Map.of()) + ".ics");
        assertThat(file).doesNotContain("tortured", "Rudaki", "candles");
        assertThat(value(event(file), "SUMMARY")).isEqualTo("Meeting, 3rd");
        assertThat(value(event(file), "LOCATION")).isEqualTo("Dushanbe");
    }

    private static final String DAY = "{`starts`:{`date`:`2031-06-26`,`precision`:`day`}}";

    @Test
    void a_venue_is_shown_when_two_people_have_said_so() throws Exception {
        String id = publish(DAY, Map.of("venueInCalendar", true));
        assertThat(value(event(file("/feeds/en/items/" + id + ".ics")), "LOCATION"))
                .isEqualTo("Rudaki Park");
    }

    @Test
    void what_was_cancelled_keeps_its_id_and_has_a_later_number() throws Exception {
        String id = publish(DAY, Map.of());
        VEvent before = event(file("/feeds/en/items/" + id + ".ics"));
        newsroom.changeFacts(id, facts(DAY, Map.of("state", "cancelled")));
        VEvent after = event(file("/feeds/en/items/" + id + ".ics"));
        assertThat(value(after, "UID"))
                .isEqualTo(value(before, "UID"))
                .isEqualTo(id + "@notorturetj.org");
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
        assertThat(value(after, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void a_calendar_to_subscribe_to_has_all_but_what_is_known_by_its_year_only() throws Exception {
        String day = publish(DAY, Map.of());
        String year = publish("{`starts`:{`date`:`2031`,`precision`:`year`}}", Map.of());
        String file = file("/feeds/en/events.ics");
        new CalendarBuilder().build(new StringReader(file)).validate(true);
        assertThat(file)
                .contains(day, "REFRESH-INTERVAL;VALUE=DURATION:PT6H")
                .doesNotContain(year, "URL:/");
        assertThat(file("/feeds/en/events.ics")).isEqualTo(file);
        String empty = file("/feeds/en/items/" + year + ".ics");
        assertThat(new CalendarBuilder().build(new StringReader(empty)).validate(true).getEntries())
                .isEmpty();
        newsroom.withdraw(day, Language.EN);
        published.remove(day);
        assertThat(file("/feeds/en/events.ics")).doesNotContain(day);
        given().get("/feeds/en/items/" + day + ".ics").then().statusCode(410);
    }

    @Test
    void what_is_no_event_has_no_calendar() {
        String article = newsroom.article("news", Map.of(Language.EN, "no-event-at-all"));
        given().get("/feeds/en/items/" + article + ".ics").then().statusCode(404);
        given().get("/feeds/en/items/0000000000000000.ics").then().statusCode(404);
        given().get("/feeds/en/articles.ics").then().statusCode(404);
        newsroom.withdraw(article, Language.EN);
    }
}
