package org.notorturetj.desk.workflow;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.desk.revision.TextSegment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextDifferenceTest {
    @Test
    void one_word_is_one_word() {
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
    void what_was_only_added_removes_nothing() {
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

    @Property
    void the_pieces_make_up_both_texts(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        List<TextSegment> pieces = TextDifference.between(before, after);

        assertThat(without("added", pieces)).isEqualTo(before);
        assertThat(without("removed", pieces)).isEqualTo(after);
        assertThat(pieces).extracting(TextSegment::text).doesNotContain("");
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).kind()).isNotEqualTo(pieces.get(i - 1).kind());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "б", "ҷ", " ", "\n", ".", "слово", "\uD83D\uDD4A", "e\u0301")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Test
    void two_long_and_strange_texts_do_not_stop_the_server() {
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
    void a_word_is_found_in_a_text_of_any_length() {
        String lines = "строка со словами\n".repeat(10_000);

        assertThat(TextDifference.between(lines + "раз\n" + lines, lines + "два\n" + lines))
                .extracting(TextSegment::text)
                .contains("раз", "два")
                .hasSize(4);
    }

    private static String without(String kind, List<TextSegment> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.kind().equals(kind))
                .map(TextSegment::text)
                .collect(Collectors.joining());
    }
}
