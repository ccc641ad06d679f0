package org.notorturetj.platform.text.normalization;

import java.text.Normalizer;
import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.text.Initials;
import org.notorturetj.platform.text.Slugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class UnicodeFormTest {
    /** In the square of its length most of these take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0316\u0301", "\u0301", "\uFF9E\uFF9F", "\u0344\u0316", "\u1161"})
    void any_run_of_marks_costs_no_more_than_its_length(String marks) {
        String tower = "a" + marks.repeat(100_000 / marks.length());
        assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    for (UnicodeForm form : UnicodeForm.values()) {
                        form.of(tower);
                    }
                    Slugs.of(tower);
                    Initials.areInitials(tower);
                    TextNormalizer.plain(tower);
                });
    }

    @Test
    void thirty_marks_stay_as_the_jdk_has_them_and_of_more_none_is_lost() {
        String thirty = "a" + "\u0316\u0301".repeat(15);

        assertThat(UnicodeForm.NFC.of(thirty))
                .isEqualTo(Normalizer.normalize(thirty, Normalizer.Form.NFC));
        assertThat(UnicodeForm.NFD.of(thirty + "\u0302\u0303"))
                .endsWith("\u0301\u034F\u0302\u0303")
                .hasSize(34);
    }

    /** What the short way through {@link StreamSafeText} relies on. */
    @Test
    void no_character_stands_for_more_than_three_marks_or_has_more_than_four_behind_it() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            int[] parts =
                    Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                            .codePoints()
                            .toArray();
            long marks = IntStream.of(parts).takeWhile(StreamSafeText::isMark).count();
            if (marks == parts.length) {
                assertThat(StreamSafeText.mayBeMark(character)).as("%x", character).isTrue();
                assertThat(marks).as("%x", character).isLessThanOrEqualTo(3);
            } else {
                assertThat(marks).as("%x", character).isLessThanOrEqualTo(1);
            }
            long behind =
                    IntStream.range(0, parts.length)
                            .takeWhile(i -> StreamSafeText.isMark(parts[parts.length - 1 - i]))
                            .count();
            assertThat(behind).as("%x", character).isLessThanOrEqualTo(4);
        }
    }
}
