package org.notorturetj.push;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuietTimeTest {
    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 25T21:59:59, ",
        "22:00, 07:00, 25T22:00:00, 26T07:00",
        "22:00, 07:00, 25T23:59:59, 26T07:00",
        "22:00, 07:00, 26T00:00:00, 26T07:00",
        "22:00, 07:00, 26T06:59:59, 26T07:00",
        "22:00, 07:00, 26T07:00:00, ",
        "13:00, 14:30, 25T12:59:59, ",
        "13:00, 14:30, 25T13:00:00, 25T14:30",
        "13:00, 14:30, 25T14:30:00, ",
        "00:00, 23:59, 25T00:00:00, 25T23:59",
        "22:00, 00:00, 25T23:00:00, 26T00:00",
        "00:00, 00:00, 25T12:00:00, ",
        "22:00, 22:00, 25T22:00:00, "
    })
    void it_ends_on_the_clock_of_dushanbe(LocalTime from, LocalTime to, String now, String end) {
        assertThat(new QuietTime(from, to).end(at(now)))
                .isEqualTo(java.util.Optional.ofNullable(end).map(QuietTimeTest::at));
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse("2026-11-" + local + "+05:00").toInstant();
    }
}
