package org.notorturetj.content.reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.notorturetj.content.reply.Term.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Golden due dates, which {@code .ci/proof/due-dates.py} reaches in another way. */
class DueDatesTest {
    private static final ReplyRule.Confirmation CONFIRMED =
            new ReplyRule.Confirmation("lawyer", Instant.EPOCH);

    private static final Path FOLDER = Path.of("test/resources/replies");

    @Test
    void two_hundred_golden_due_dates_hold_holidays_announced_later_included() throws IOException {
        List<List<String>> golden = table("due-dates.csv");
        List<List<String>> days = table("days.csv");
        assertThat(golden).hasSizeGreaterThanOrEqualTo(200);
        for (List<String> row : golden) {
            WorkingCalendar calendar = calendar(row.get(4), row.get(6), days);
            var term =
                    new Term(
                            Unit.of(row.get(0)),
                            Integer.parseInt(row.get(1)),
                            row.get(2).equals("1"),
                            row.get(3).equals("1"));
            assertThat(rule(term, calendar.week()).due(LocalDate.parse(row.get(5)), calendar).due())
                    .as("%s", row)
                    .isEqualTo(row.get(7));
        }
    }

    @Test
    void a_due_date_says_what_it_was_reached_by() throws IOException {
        List<List<String>> days = table("days.csv");
        ReplyRule rule = rule(new Term(Unit.WORKING_DAY, 3, false, false), Week.FIVE_DAY);
        DueDate asItWasKnown =
                rule.due(LocalDate.parse("2026-03-18"), calendar("five-day", "2026-03-18", days));
        assertThat(asItWasKnown.due()).isEqualTo("2026-03-27");
        assertThat(asItWasKnown.rule()).isEqualTo(rule);
        assertThat(asItWasKnown.announced())
                .extracting(CalendarDay::day)
                .containsExactly(
                        LocalDate.parse("2026-03-20"),
                        LocalDate.parse("2026-03-21"),
                        LocalDate.parse("2026-03-22"),
                        LocalDate.parse("2026-03-23"),
                        LocalDate.parse("2026-03-24"),
                        LocalDate.parse("2026-03-25"));
        // 26 March was announced as a holiday afterwards
        DueDate later =
                rule.due(LocalDate.parse("2026-03-18"), calendar("five-day", "2026-03-23", days));
        assertThat(later.due()).isEqualTo("2026-03-30");
        assertThat(later).isNotEqualTo(asItWasKnown);
    }

    @Test
    void a_date_is_complete_only_when_all_holidays_until_then_are_known() {
        ReplyRule rule = rule(new Term(Unit.CALENDAR_DAY, 3, false, false), Week.FIVE_DAY);
        LocalDate published = LocalDate.parse("2026-06-01");
        assertThat(rule.due(published, known("2026-06-04")).complete()).isTrue();
        assertThat(rule.due(published, known("2026-06-03")).complete()).isFalse();
        assertThat(
                        rule.due(published, new WorkingCalendar(Week.FIVE_DAY, null, List.of()))
                                .complete())
                .isFalse();
    }

    @Test
    void a_reply_on_the_last_day_is_in_time() {
        DueDate date =
                rule(new Term(Unit.CALENDAR_DAY, 3, false, false), Week.FIVE_DAY)
                        .due(LocalDate.parse("2026-06-01"), known("2026-12-31"));
        assertThat(date.isPast(LocalDate.parse("2026-06-04"))).isFalse();
        assertThat(date.isPast(LocalDate.parse("2026-06-05"))).isTrue();
    }

    @Test
    void the_rule_that_was_in_force_on_the_day_of_the_publication_counts() {
        ReplyRule old = inForce("2013-03-19", false);
        ReplyRule amended = inForce("2026-07-01", false);
        ReplyRule study = inForce("2013-03-19", true);
        List<ReplyRule> rules = List.of(amended, study, old);
        assertThat(ReplyRule.inForce(rules, LocalDate.parse("2026-06-30"), false)).contains(old);
        assertThat(ReplyRule.inForce(rules, LocalDate.parse("2026-07-01"), false))
                .contains(amended);
        assertThat(ReplyRule.inForce(rules, LocalDate.parse("2026-07-01"), true)).contains(study);
        assertThat(ReplyRule.inForce(rules, LocalDate.parse("2013-03-18"), false)).isEmpty();
    }

    @Test
    void a_rule_counts_by_no_other_calendar() {
        ReplyRule rule = rule(new Term(Unit.WEEK, 2, false, true), Week.SIX_DAY);
        WorkingCalendar other = known("2026-12-31");
        LocalDate published = LocalDate.parse("2026-06-01");
        assertThatThrownBy(() -> rule.due(published, other)).hasMessageContaining("FIVE_DAY");
    }

    @Test
    void what_could_not_be_counted_is_refused() {
        assertThatThrownBy(() -> new Term(Unit.WEEK, 0, false, false));
        assertThatThrownBy(() -> new Term(Unit.WEEK, 367, false, false));
        var day =
                new CalendarDay(
                        LocalDate.parse("2026-06-01"), false, "a", LocalDate.parse("2026-01-01"));
        List<CalendarDay> twice = List.of(day, day);
        assertThatThrownBy(() -> new WorkingCalendar(Week.FIVE_DAY, null, twice));
        assertThatThrownBy(() -> new CalendarDay(day.day(), false, " ", day.announcedOn()));
    }

    private static ReplyRule rule(Term term, Week calendar) {
        return new ReplyRule(
                "r1", "a law", "article 23", false, term, calendar, LocalDate.EPOCH, CONFIRMED);
    }

    private static ReplyRule inForce(String from, boolean study) {
        return new ReplyRule(
                from + study,
                "a law",
                "article 23",
                study,
                new Term(Unit.WORKING_DAY, 3, false, false),
                Week.FIVE_DAY,
                LocalDate.parse(from),
                CONFIRMED);
    }

    private static WorkingCalendar known(String until) {
        return new WorkingCalendar(Week.FIVE_DAY, LocalDate.parse(until), List.of());
    }

    /** As it was known on a day. */
    private static WorkingCalendar calendar(String code, String knownOn, List<List<String>> days) {
        return new WorkingCalendar(
                Week.of(code),
                null,
                days.stream()
                        .filter(row -> row.get(0).equals(code))
                        .map(
                                row ->
                                        new CalendarDay(
                                                LocalDate.parse(row.get(1)),
                                                row.get(2).equals("working"),
                                                row.get(3),
                                                LocalDate.parse(row.get(4))))
                        .filter(day -> !day.announcedOn().isAfter(LocalDate.parse(knownOn)))
                        .toList());
    }

    private static List<List<String>> table(String name) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(name))) {
            return lines.skip(1).map(line -> Arrays.asList(line.split(",", -1))).toList();
        }
    }
}
