package org.notorturetj.platform.text;

import org.notorturetj.api.text.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartialDatesPropertyTest {
    @Property
    void what_was_cut_exists_is_as_long_as_its_precision_and_stays(
            @ForAll("dates") String date, @ForAll("precisions") String precision) {
        PartialDate cut = PartialDates.cut(new PartialDate(date, precision));
        assertThat(PartialDates.PRECISIONS).contains(cut.precision());
        assertThat(PartialDates.isAsLongAsItsPrecision(cut)).isTrue();
        assertThat(cut.date()).matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
        assertThat(cut.date().equals("0000") || date.startsWith(cut.date())).isTrue();
        assertThat(cut.date().equals("0000") || PartialDates.firstDay(cut.date()).isPresent())
                .isTrue();
        assertThat(PartialDates.cut(cut)).isEqualTo(cut);
        if (!"day".equals(precision)) {
            assertThat(cut.date()).hasSizeLessThanOrEqualTo("2026-03".length());
        }
    }

    @Example
    void what_is_no_date_is_left_out() {
        assertThat(PartialDates.orNull("2014-05")).isEqualTo("2014-05");
        assertThat(PartialDates.orNull("позавчера")).isNull();
        assertThat(PartialDates.orNull("2026-11-31")).isNull();
        assertThat(PartialDates.orNull(null)).isNull();
    }

    @Example
    void nothing_is_left_of_a_day_that_was_not_to_be_told() {
        assertThat(cut("2026-03-05", "month")).isEqualTo("2026-03 month");
        assertThat(cut("2026-03-05", "year")).isEqualTo("2026 year");
        assertThat(cut("2026-03-05", "day")).isEqualTo("2026-03-05 day");
        assertThat(cut("2026-03-05", "week")).isEqualTo("2026-03 month");
        assertThat(cut("2026-03-05", null)).isEqualTo("2026-03 month");
        assertThat(cut("2026", "day")).isEqualTo("2026 year");
        assertThat(cut("2026-11-31", "day")).isEqualTo("2026-11 month");
        assertThat(cut("2026-13", "month")).isEqualTo("2026 year");
        assertThat(cut("2026-03-055", "day")).isEqualTo("2026-03 month");
        assertThat(cut("давно", "month")).isEqualTo("0000 year");
        assertThat(cut(null, null)).isEqualTo("0000 year");
        assertThat(PartialDates.cut(null).date()).isEqualTo("0000");
    }

    private static String cut(String date, String precision) {
        PartialDate cut = PartialDates.cut(new PartialDate(date, precision));
        return cut.date() + " " + cut.precision();
    }

    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789-T.Zд").ofMaxLength(12),
                Arbitraries.integers().between(0, 3_000_000).map(PartialDatesPropertyTest::written),
                Arbitraries.strings().ofMaxLength(12));
    }

    private static String written(int number) {
        return "%04d-%02d-%02d"
                .formatted(1900 + number % 300, number / 300 % 15, number / 4500 % 40);
    }

    @Provide
    Arbitrary<String> precisions() {
        return Arbitraries.of("year", "month", "day", "week", "", "MONTH");
    }
}
