package org.notorturetj.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.hotline.Hours;
import org.notorturetj.client.offline.OpenStatus;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningHoursTest {
    /** Tuesdays from nine to six, Wednesdays to midnight, and a holiday on 8 December. */
    private static final Hours WEEKLY =
            new Hours(
                    "weekly",
                    List.of(
                            new Hours.Period(2, "09:00", "18:00"),
                            new Hours.Period(3, "09:00", "24:00")),
                    List.of(
                            new Hours.ExceptionalDay(LocalDate.of(2026, 12, 8), null, null),
                            new Hours.ExceptionalDay(LocalDate.of(2026, 12, 10), "10:00", "12:00")),
                    false,
                    null);

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00:00+05:00, OPEN",
        "2026-11-24T17:59:00+05:00, OPEN",
        "2026-11-24T18:00:00+05:00, CLOSED",
        "2026-11-24T08:59:59+05:00, CLOSED",
        // rounded down to the quarter of an hour
        "2026-11-24T18:14:59+05:00, CLOSED",
        // the same times in other offsets
        "2026-11-24T04:00:00Z, OPEN",
        "2026-11-24T13:00:00Z, CLOSED",
        "2026-11-23T23:30:00-05:00, OPEN",
        // to the end of the day, and not a minute into the next
        "2026-11-25T23:59:59+05:00, OPEN",
        "2026-11-26T00:00:00+05:00, CLOSED",
        // exceptional days
        "2026-12-08T10:00:00+05:00, CLOSED",
        "2026-12-10T11:00:00+05:00, OPEN",
        "2026-12-10T12:00:00+05:00, CLOSED"
    })
    void a_weekly_schedule_with_exceptions_is_followed(String moment, OpenStatus expected) {
        assertThat(OpeningHours.at(WEEKLY, OffsetDateTime.parse(moment))).isEqualTo(expected);
    }

    @Test
    void always_is_open() {
        assertThat(at(new Hours("always", null, null, false, null))).isEqualTo(OpenStatus.OPEN);
    }

    @Test
    void unknown_hours_an_unknown_mode_or_a_missing_week_are_never_closed() {
        assertThat(at(new Hours("unknown", null, null, true, null))).isEqualTo(OpenStatus.UNKNOWN);
        assertThat(at(new Hours("seasonal", null, null, true, null))).isEqualTo(OpenStatus.UNKNOWN);
        assertThat(at(new Hours("weekly", null, null, true, null))).isEqualTo(OpenStatus.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T17:59:00+05:00, CLOSED",
        "2026-11-24T22:00:00+05:00, OPEN",
        "2026-11-25T03:00:00+05:00, OPEN",
        "2026-11-25T09:00:00+05:00, CLOSED",
        // Sunday to Monday
        "2026-11-29T23:00:00+05:00, OPEN",
        "2026-11-30T01:59:00+05:00, OPEN",
        "2026-11-30T02:00:00+05:00, CLOSED",
        // an exceptional night, and the day after it, which is closed from then on
        "2026-12-08T19:00:00+05:00, CLOSED",
        "2026-12-08T21:00:00+05:00, OPEN",
        "2026-12-09T00:45:00+05:00, OPEN",
        "2026-12-09T03:00:00+05:00, CLOSED"
    })
    void a_period_may_end_on_the_next_day(String moment, OpenStatus expected) {
        Hours nights =
                new Hours(
                        "weekly",
                        List.of(
                                new Hours.Period(2, "18:00", "09:00"),
                                new Hours.Period(7, "22:00", "02:00")),
                        List.of(
                                new Hours.ExceptionalDay(
                                        LocalDate.of(2026, 12, 8), "20:00", "01:00"),
                                new Hours.ExceptionalDay(LocalDate.of(2026, 12, 9), null, null)),
                        false,
                        null);
        assertThat(OpeningHours.at(nights, OffsetDateTime.parse(moment))).isEqualTo(expected);
        OpenStatus last = OpeningHours.at(nights, OffsetDateTime.MAX);
        assertThat(last).isIn(OpenStatus.OPEN, OpenStatus.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 9:00, 18:00",
        "1, утром, вечером",
        "8, 09:00, 18:00",
        "0, 09:00, 18:00",
        "1, 09:00, 25:00",
        "1, 24:00, 09:00",
        "1, 09:00, 09:00",
        "1, 09:0٠, 18:00",
        "1, , 18:00"
    })
    void what_cannot_be_read_is_unknown_and_hides_no_period_that_can(
            int day, String from, String to) {
        Hours hours =
                new Hours(
                        "weekly",
                        java.util.Arrays.asList(
                                new Hours.Period(day, from, to),
                                null,
                                new Hours.Period(2, "03:00", "04:00")),
                        null,
                        false,
                        null);
        assertThat(at(hours)).isEqualTo(OpenStatus.OPEN);
        assertThat(OpeningHours.at(hours, OffsetDateTime.parse("2026-11-23T12:00:00+05:00")))
                .isEqualTo(OpenStatus.UNKNOWN);
    }

    @Test
    void a_weekly_line_without_rows_and_an_exception_with_half_its_times_are_unknown() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(at(new Hours("weekly", List.of(), null, false, null)))
                .isEqualTo(OpenStatus.UNKNOWN);
        for (String mode : List.of("weekly", "always")) {
            var half =
                    new Hours(
                            mode,
                            List.of(new Hours.Period(2, "00:00", "24:00")),
                            List.of(new Hours.ExceptionalDay(today, "10:00", null)),
                            false,
                            null);
            assertThat(at(half)).as(mode).isEqualTo(OpenStatus.UNKNOWN);
        }
    }

    private static OpenStatus at(Hours hours) {
        return OpeningHours.at(hours, OffsetDateTime.parse("2026-11-24T03:00:00+05:00"));
    }
}
