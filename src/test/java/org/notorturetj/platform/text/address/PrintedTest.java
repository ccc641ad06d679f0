package org.notorturetj.platform.text.address;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedTest {
    private static final List<String> GAPS = List.of("", "", " ", "-", "\u00A0", ") ", " (", ".");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "the law~https://example.org/law",
                "example.org~https://www.example.org/ru/law",
                "www.example.org/law…~https://example.org/law/5",
                "Закон: https://example.org/law.~https://example.org/law",
                "ст. 143.1, т.е. A/HRC/25/60/Add.1~https://example.org/law",
                "write to Name@Example.org~mailto:name@example.org",
                "@name~https://t.me/Name",
                "8 00 000 00 01~tel:+992000000001",
                "(+992) 00 000-00-01~tel:+992000000001",
                "Звоните 24/7: +992 00 000 00 01~tel:+992000000001",
                "с 9:00 до 18:00~tel:+992000000001",
                "+992 00 000 00 01~https://wa.me/999000000001"
            })
    void words_that_name_nothing_else_contradict_nothing(String words, String address) {
        assertThat(Printed.contradicts(words, Address.of(address).orElseThrow())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "example.org~https://example.net/",
                "https://example.org~https://example.org.example.net/",
                "www.example.org~https://example.net/www.example.org",
                "example.org/law~https://example.org/other",
                "n\u043Etorturetj.org~https://notorturetj.org/",
                "notorturetj.org~https://xn--ntorturetj-9oj.org/",
                "ｎotorturetj.org~https://notorture.example.net/",
                "example.org~mailto:name@example.org",
                "name@example.org~mailto:other@example.org",
                "name@example.org~https://example.org/",
                "@name~https://t.me/other",
                "@name~https://example.net/?name",
                "+992 00 000 00 01~tel:+992000000002",
                "+992 00 000 00 01 или 00 000 00 02~tel:+992000000001",
                "112~tel:+992000000001",
                "٠٠ ٠٠٠ ٠٠ ٠١~tel:+992000000002"
            })
    void words_that_name_something_else_contradict(String words, String address) {
        assertThat(Printed.contradicts(words, Address.of(address).orElseThrow())).isTrue();
    }

    @Property(tries = 500)
    void a_number_is_printed_with_any_separators(
            @ForAll @NumericChars @StringLength(min = 7, max = 14) String digits,
            @ForAll @Size(14) List<@IntRange(max = 7) Integer> gaps) {
        String number = "+9" + digits;
        var printed = new StringBuilder("+9");
        for (int i = 0; i < digits.length(); i++) {
            printed.append(digits.charAt(i));
            if (i < digits.length() - 1) {
                printed.append(GAPS.get(gaps.get(i)));
            }
        }
        assertThat(Printed.dials(printed.toString(), number)).as("%s", printed).isTrue();
    }

    @Property(tries = 500)
    void a_number_with_another_digit_is_another(
            @ForAll @NumericChars @StringLength(min = 8, max = 14) String digits,
            @ForAll @IntRange(min = 1, max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        int other = (digits.charAt(place) - '0' + more) % 10;
        String printed = digits.substring(0, place) + other + digits.substring(place + 1);

        assertThat(Printed.dials("+9" + printed, "+9" + digits)).isFalse();
        assertThat(Printed.dials(printed, "+9" + digits)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00 000 00 01~true",
                "8 00 000 00 01~true",
                "00992 00 000 00 01~true",
                "8~10 992 00 000 00 01~true",
                "+00 000 00 01~false",
                "0 00 01~false",
                "+992 00 000 00 01 (юрист)~false",
                "+992 00 000 00 01, 00 000 00 02~false",
                "+992 OO OOO OO O1~false",
                "@name~false"
            })
    void within_the_country_fewer_digits_dial_the_same(String line) {
        String printed = line.substring(0, line.lastIndexOf('~'));
        assertThat(Printed.dials(printed, "+992000000001")).isEqualTo(line.endsWith("true"));
    }
}
