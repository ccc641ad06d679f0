package org.notorturetj.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** One word for one thing, and none that misleads a person at risk (words/{language}.tsv). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsNotToUseTest {
    @ParameterizedTest
    @EnumSource(names = {"TG", "RU"})
    void no_text_has_a_word_for_which_there_is_a_better_one(Language language) throws IOException {
        List<String> found = new ArrayList<>();
        Map<String, String> texts = WrittenTexts.in(language);
        for (Word word : words(language)) {
            texts.forEach(
                    (where, text) -> {
                        if (word.isIn(text)) {
                            found.add(where + ": " + word.wrong() + " -> " + word.better());
                        }
                    });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_word_is_found_in_its_endings_across_lines_and_not_inside_another_word() {
        Word word = Word.of("гурӯҳи ёрии ҳуқуқ*\tГурӯҳи кумаки ҳуқуқӣ");
        assertThat(word.isIn("Ба Гурӯҳи ёрии\n  ҳуқуқии Эътилоф")).isTrue();
        assertThat(Word.of("акс*\tсурат\tакси рентген; аксар").isIn("баракс, аксар, акси рентген"))
                .isFalse();
        assertThat(Word.of("дастгирии\tкумаки\tРӯзи дастгирии").isIn("Рӯзи дастгирии қурбонӣ"))
                .isFalse();
    }

    private static List<Word> words(Language language) throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("test/resources/words", language.tag() + ".tsv"));
        List<Word> words =
                lines.stream().filter(line -> !line.startsWith("#")).map(Word::of).toList();
        assertThat(words).hasSizeGreaterThan(25).doesNotHaveDuplicates();
        return words;
    }

    /**
     * A word or phrase.
     *
     * @param right phrases in which it may stand
     */
    private record Word(String wrong, String better, List<String> right) {
        static Word of(String line) {
            String[] parts = line.split("\t", -1);
            assertThat(parts).as(line).hasSizeBetween(2, 3);
            return new Word(
                    parts[0],
                    parts[1],
                    parts.length == 2 ? List.of() : Arrays.asList(parts[2].split("; ", -1)));
        }

        boolean isIn(String text) {
            String rest = text;
            for (String phrase : right) {
                rest = pattern(phrase).matcher(rest).replaceAll(" ");
            }
            return pattern(wrong).matcher(rest).find();
        }

        private static Pattern pattern(String phrase) {
            String words =
                    Arrays.stream(phrase.split(" ", -1))
                            .map(it -> it.endsWith("*") ? stem(it) : Pattern.quote(it))
                            .collect(Collectors.joining("\\s+"));
            return Pattern.compile(
                    "(?<!\\p{L})" + words + "(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        private static String stem(String word) {
            return Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*";
        }
    }
}
