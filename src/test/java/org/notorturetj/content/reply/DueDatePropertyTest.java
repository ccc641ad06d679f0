package org.notorturetj.content.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.notorturetj.content.reply.Term.Unit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DueDatePropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int YEAR = 365;

    @Property
    void as_many_working_days_as_the_law_gives_have_gone_by_when_it_is_due(
            @ForAll Week rest,
            @ForAll("days") Map<LocalDate, Boolean> days,
            @ForAll @IntRange(min = 1, max = 30) int number,
            @ForAll boolean countsFirstDay,
            @ForAll @IntRange(max = YEAR) int after) {
        WorkingCalendar calendar = calendar(rest, days);
        LocalDate published = FIRST.plusDays(after);
        LocalDate due =
                due(new Term(Unit.WORKING_DAY, number, countsFirstDay, false), published, calendar);
        LocalDate from = countsFirstDay ? published : published.plusDays(1);
        assertThat(calendar.isWorking(due)).isTrue();
        assertThat(from.datesUntil(due.plusDays(1)).filter(calendar::isWorking)).hasSize(number);
    }

    @Property
    void what_rolls_over_ends_on_the_first_working_day_from_its_end_on(
            @ForAll Week rest,
            @ForAll("days") Map<LocalDate, Boolean> days,
            @ForAll("terms") Term term,
            @ForAll @IntRange(max = YEAR) int after) {
        WorkingCalendar calendar = calendar(rest, days);
        LocalDate published = FIRST.plusDays(after);
        LocalDate due = due(term, published, calendar);
        if (term.rollsOver() && term.unit() != Unit.WORKING_DAY) {
            var exactly = new Term(term.unit(), term.number(), term.countsFirstDay(), false);
            LocalDate end = due(exactly, published, calendar);
            assertThat(calendar.isWorking(due)).isTrue();
            assertThat(end.datesUntil(due)).noneMatch(calendar::isWorking);
        }
    }

    @Property
    void another_holiday_never_brings_it_forward_and_another_working_day_never_puts_it_off(
            @ForAll Week rest,
            @ForAll("days") Map<LocalDate, Boolean> days,
            @ForAll("terms") Term term,
            @ForAll @IntRange(max = YEAR) int after,
            @ForAll @IntRange(max = YEAR) int added) {
        LocalDate published = FIRST.plusDays(after);
        LocalDate before = due(term, published, calendar(rest, days));
        Map<LocalDate, Boolean> more = new TreeMap<>(days);
        more.put(FIRST.plusDays(added), false);
        assertThat(due(term, published, calendar(rest, more))).isAfterOrEqualTo(before);
        more.put(FIRST.plusDays(added), true);
        assertThat(due(term, published, calendar(rest, more))).isBeforeOrEqualTo(before);
    }

    @Property
    void what_is_published_later_is_due_no_earlier(
            @ForAll Week rest,
            @ForAll("days") Map<LocalDate, Boolean> days,
            @ForAll("terms") Term term,
            @ForAll @IntRange(max = YEAR) int after) {
        WorkingCalendar calendar = calendar(rest, days);
        LocalDate published = FIRST.plusDays(after);
        assertThat(due(term, published.plusDays(1), calendar))
                .isAfterOrEqualTo(due(term, published, calendar));
    }

    /** So what is said to be the inputs are all of them. */
    @Property
    void the_days_that_it_names_are_all_that_it_depends_on(
            @ForAll Week rest,
            @ForAll("days") Map<LocalDate, Boolean> days,
            @ForAll("terms") Term term,
            @ForAll @IntRange(max = YEAR) int after) {
        LocalDate published = FIRST.plusDays(after);
        DueDate whole = rule(term, rest).due(published, calendar(rest, days));
        var named = new WorkingCalendar(rest, null, whole.announced());
        assertThat(rule(term, rest).due(published, named)).isEqualTo(whole);
    }

    @Provide
    Arbitrary<Term> terms() {
        return Combinators.combine(
                        Arbitraries.of(Unit.class),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Term::new);
    }

    /** Whether people work on days that are not as the week says. */
    @Provide
    Arbitrary<Map<LocalDate, Boolean>> days() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, YEAR + 60).map(FIRST::plusDays),
                        Arbitraries.of(true, false))
                .ofMaxSize(120);
    }

    private static LocalDate due(Term term, LocalDate published, WorkingCalendar calendar) {
        return rule(term, calendar.week()).due(published, calendar).due();
    }

    private static ReplyRule rule(Term term, Week week) {
        return new ReplyRule(
                "r1",
                "a law",
                "article 23",
                false,
                term,
                week,
                LocalDate.EPOCH,
                new ReplyRule.Confirmation("lawyer", Instant.EPOCH));
    }

    private static WorkingCalendar calendar(Week rest, Map<LocalDate, Boolean> days) {
        Collection<CalendarDay> announced = new ArrayList<>();
        days.forEach((day, works) -> announced.add(new CalendarDay(day, works, "a decree", FIRST)));
        return new WorkingCalendar(rest, null, announced);
    }
}
