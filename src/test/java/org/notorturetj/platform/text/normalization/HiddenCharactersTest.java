package org.notorturetj.platform.text.normalization;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenCharactersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202Eb", // turns the rest around
                "a\u200Eb",
                "a\u200Fb",
                "a\u061Cb", // marks of direction
                "a\u200Bb",
                "a\u00ADb",
                "a\u2060b",
                "a\uFEFFb",
                "a\u034Fb",
                "a\u3164b",
                "a\u180Eb",
                "a\uFE0Fb",
                "a\u200Cb",
                "a\u200Db", // not needed between Latin letters
                "a\uDB40\uDC41b", // a letter for tags
                "a\u0085b",
                "a\uFFFEb",
                "a&#8238;b",
                "a&#x202E;b",
                "a&#X202e;b",
                "a&#000000008238;b",
                "a&#8238b",
                "a&shy;b",
                "a&ZeroWidthSpace;b",
                "a&NoBreak;b",
                "a&zwnj;b",
                "a&rlm;b",
                "a&InvisibleTimes;b",
                "a&#133;b",
                "a&#0;b",
                "a&#xD800;b",
                "a&#99999999999;b",
                "a&amp;#8238;b",
                "a&amp;amp;shy;b",
                "a&\\#8238;b",
                "a\\&#8238;b",
                "a&#56;&#50;38;b&amp;#82&#51;8;",
                "https://example.org/a%E2%80%AEb",
                "https://example.org/a%26%238238;b"
            })
    void what_readers_do_not_see_is_found_as_written_and_after_every_decoding(String text) {
        assertThat(HiddenCharacters.firstIn(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ҳуқуқи ҳар кас: ғ ӣ қ ӯ ҷ — «№ 5» … ё й е\u0301",
                "نیم\u200Cفاصله",
                "ﻓﺎﺭﺳﯽ \u200Cبا",
                "☎\uFE0F \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 ❤\uFE0F\u200D\uD83D\uDD25 ‼\uFE0F 1\uFE0F\u20E3",
                "two lines\n\tand a tab and a no-break\u00A0space",
                "AT&T &copy; &lt;b&gt; a &amp; b &#171;в&#187; &nbsp; \\*not bold\\*",
                "100%25 of 50% in https://example.org/%D2%B3%D1%83?a=1&order=2&shy=3",
                "%AD %FF %zz",
                "a line separator\u2028 of Unicode"
            })
    void what_the_three_languages_and_whole_emoji_need_is_left_alone(String text) {
        assertThat(HiddenCharacters.firstIn(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0\u2007",
                "\u200B\u2060",
                "\u3164",
                "\u2800",
                "\u0301",
                "&nbsp; ",
                "&#8203;",
                "\u00AD",
                "\uDB40\uDC41",
                "\u3000\t\n"
            })
    void a_text_of_blanks_and_invisible_characters_shows_nothing(String text) {
        assertThat(HiddenCharacters.showsNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"я", "1", "—", "☎", "\u200Ba"})
    void anything_else_shows_something(String text) {
        assertThat(HiddenCharacters.showsNothing(text)).isFalse();
    }
}
