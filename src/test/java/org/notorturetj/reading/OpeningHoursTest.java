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
    void a_weekly_schedule_with_exceptions_is_followed(String moment, OpeningHours expected) {
        assertThat(OpeningHours.at(WEEKLY, OffsetDateTime.parse(moment))).isEqualTo(expected);
    }

    @Test
    void always_is_open() {
        assertThat(at(new Hours("always", null, null, false, null))).isEqualTo(OpeningHours.OPEN);
    }

    @Test
    void unknown_hours_an_unknown_mode_or_a_missing_week_are_never_closed() {
        assertThat(at(new Hours("unknown", null, null, true, null)))
                .isEqualTo(OpeningHours.UNKNOWN);
        assertThat(at(new Hours("seasonal", null, null, true, null)))
                .isEqualTo(OpeningHours.UNKNOWN);
        assertThat(at(new Hours("weekly", null, null, true, null))).isEqualTo(OpeningHours.UNKNOWN);
    }

    private static OpeningHours at(Hours hours) {
        return OpeningHours.at(hours, OffsetDateTime.parse("2026-11-24T03:00:00+05:00"));
    }
}
