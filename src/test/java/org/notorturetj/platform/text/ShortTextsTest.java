package org.notorturetj.platform.text;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortTextsTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "180, 1", "269, 1", "270, 2", "360, 2", "1800, 10"})
    void reading_takes_a_minute_for_180_words(int words, int minutes) {
        assertThat(ReadingTime.minutes("ҳуқуқ ".repeat(words))).isEqualTo(minutes);
    }

    @Test
    void titles_and_descriptions_are_cut_at_a_word_boundary() {
        String long200 = "слово ".repeat(40).strip();
        var seo = SeoText.of(long200, long200);
        assertThat(seo.title()).hasSizeLessThanOrEqualTo(70).endsWith("слово…");
        assertThat(seo.description()).hasSizeLessThanOrEqualTo(160).endsWith("слово…");
        assertThat(SeoText.of("Short", "Text").title()).isEqualTo("Short");
    }

    @Test
    void a_cut_never_splits_a_character() {
        for (int i = 0; i < 3; i++) {
            String title = SeoText.of("a".repeat(i) + "😀".repeat(100), "").title();
            assertThat(title.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
            assertThat(title).hasSizeLessThanOrEqualTo(70);
        }
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void every_text_of_the_server_exists_in_three_languages(Phrase phrase) {
        assertThat(Stream.of(Language.values()).map(phrase::in).distinct())
                .hasSize(3)
                .allMatch(text -> !text.isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.notorturetj.org/node/12, notorturetj.org/node/12",
        "HTTP://NoTortureTJ.org/Node/12/, notorturetj.org/Node/12",
        "https://notorturetj.org, notorturetj.org",
        "https://notorturetj.org/a?b=c#d, notorturetj.org/a",
        "https://user@notorturetj.org:8080/a, notorturetj.org/a"
    })
    void a_legacy_address_has_one_form(String address, String form) {
        assertThat(LegacyAddress.normalized(address)).isEqualTo(form);
    }
}
