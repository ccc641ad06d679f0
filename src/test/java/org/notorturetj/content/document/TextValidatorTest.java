package org.notorturetj.content.document;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextValidatorTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000,
                0x0007,
                0x000D,
                0x007F,
                0x0085, // control characters
                0xD800,
                0xDBFF,
                0xDC00,
                0xDFFF, // lone surrogates
                0x202A,
                0x202B,
                0x202C,
                0x202D,
                0x202E, // bidirectional embeddings and overrides
                0x2066,
                0x2067,
                0x2068,
                0x2069, // bidirectional isolates
                0xFFFD // the replacement for a character that was mangled before
            })
    void a_forbidden_character_is_rejected_anywhere(int codePoint) {
        // given
        String bad = "a" + Character.toString(codePoint) + "b";
        // when, then
        assertThatThrownBy(() -> check(bad)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> check(Map.of("steps", List.of(Map.of("text", bad)))))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> check(Map.of(bad, "name of a member")))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {9007199254740993L, -9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_number_beyond_2_to_the_53_is_rejected(long number) {
        assertThatThrownBy(() -> check(Map.of("rank", number)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_number_that_is_not_an_integer_is_rejected() {
        assertThatThrownBy(() -> check(Map.of("rank", 1.5))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> check(Map.of("rank", 1e30))).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 9007199254740992L, -9007199254740992L})
    void a_number_up_to_2_to_the_53_is_accepted(long number) {
        assertThatCode(() -> check(Map.of("rank", number))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ҳуқуқи ҳар кас: ғ ӣ қ ӯ ҷ Ғ Ӣ Қ Ӯ Ҷ Ҳ", // Tajik
                "Ёлка, объём, «кавычки» — № 5", // Russian
                "ﻓﺎﺭﺳﯽ \u200Cبا نیم‌فاصله", // right to left without any override
                "☎\uFE0F \uD83D\uDCDE a paired surrogate",
                "two lines\n\tand a tab",
                "e\u0301 is composed of two"
            })
    void letters_of_the_three_languages_and_whole_emoji_are_accepted(String text) {
        assertThatCode(() -> check(Map.of("body", text))).doesNotThrowAnyException();
    }

    @Test
    void the_error_names_the_member_and_does_not_quote_the_text() {
        // given
        var content = Map.of("steps", List.of(Map.of("text", "secret\u202E")));
        // when, then
        assertThatThrownBy(() -> check(content))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> {
                            assertThat(refused.violations())
                                    .extracting(it -> it.member())
                                    .containsExactly("/steps/0/text");
                            assertThat(refused.violations().toString())
                                    .contains("U+202E")
                                    .doesNotContain("secret");
                        });
    }

    @Test
    void all_members_at_fault_are_told_at_once() {
        assertThatThrownBy(() -> check(Map.of("title", "a\u202E", "rank", 1.5, "body", "good")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(it -> it.member())
                                        .containsExactlyInAnyOrder("/title", "/rank"));
    }

    private static void check(Object content) {
        JsonNode json = CanonicalJson.mapper().valueToTree(content);
        TextValidator.check(json);
    }
}
