package org.notorturetj.desk.revision;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.desk.revision.TextSegment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextDifferenceTest {
    @Test
    void a_changed_word_is_one_segment() {
        assertThat(
                        TextDifference.between(
                                "Суд решил.\n\nВтора\u0306я строка.\n",
                                "Суд отказал.\n\nВтора\u0306я строка.\n"))
                .containsExactly(
                        new TextSegment("same", "Суд "),
                        new TextSegment("removed", "решил"),
                        new TextSegment("added", "отказал"),
                        new TextSegment("same", ".\n\nВтора\u0306я строка.\n"));
    }

    @Test
    void an_addition_removes_nothing() {
        assertThat(TextDifference.between("", "Новое"))
                .containsExactly(new TextSegment("added", "Новое"));
        assertThat(TextDifference.between("a\nc\n", "a\nb\nc\n"))
                .containsExactly(
                        new TextSegment("same", "a\n"),
                        new TextSegment("added", "b\n"),
                        new TextSegment("same", "c\n"));
        assertThat(TextDifference.between("Same", "Same"))
                .containsExactly(new TextSegment("same", "Same"));
    }

    @Test
    void two_long_unrelated_texts_do_not_block_the_server() {
        String before = "один два\n".repeat(25_000);
        String after = "three.four\n".repeat(20_000);

        assertThatCode(
                        () ->
                                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                                        Duration.ofSeconds(20),
                                        () ->
                                                assertThat(TextDifference.between(before, after))
                                                        .hasSize(3)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_changed_word_is_found_in_a_text_of_any_length() {
        String lines = "строка со словами\n".repeat(10_000);

        assertThat(TextDifference.between(lines + "раз\n" + lines, lines + "два\n" + lines))
                .extracting(TextSegment::text)
                .contains("раз", "два")
                .hasSize(4);
    }
}
