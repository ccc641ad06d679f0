package org.notorturetj.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A guide is read by frightened people on a small screen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuideSentencesTest {
    private static final int MOST_WORDS = 25;
    private static final Path GUIDES = Path.of("main/resources/content/real/guides");

    /** Behind a full stop and before a capital, so not in "art. 94"; and between paragraphs. */
    private static final Pattern END =
            Pattern.compile(
                    "(?<=[.!?…])[»\"”)]*\\s+(?=[«\"“„(]?\\*{0,2}\\p{Lu})|\\n\\n|\\n(?=\\s*(-|\\d+\\.) )");

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[-’'№][\\p{L}\\p{N}]+)*");

    @ParameterizedTest
    @EnumSource
    void no_sentence_of_a_guide_has_more_than_25_words(Language language) throws IOException {
        List<String> tooLong = new ArrayList<>();
        int sentences = 0;
        for (Path guide : guides(language)) {
            for (String text : texts(new YAMLMapper().readTree(Files.readString(guide)))) {
                for (String sentence : sentences(text)) {
                    sentences++;
                    if (words(sentence) > MOST_WORDS) {
                        tooLong.add(
                                GUIDES.relativize(guide)
                                        + " ("
                                        + words(sentence)
                                        + "): "
                                        + sentence);
                    }
                }
            }
        }
        assertThat(sentences).isGreaterThan(500);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void a_sentence_ends_where_a_reader_stops() {
        assertThat(sentences("Протокол (ст. 94) за **3 часа**. Спросите: «Кто вы? Куда?» Ждите."))
                .hasSize(4);
        assertThat(words("Моддаи 143¹, №622: 72 соат-у Ф. Г.")).isEqualTo(7);
    }

    private static List<String> texts(JsonNode guide) {
        List<String> texts = new ArrayList<>();
        for (String member : List.of("title", "summary", "body")) {
            texts.add(guide.path(member).asText());
        }
        for (String list : List.of("steps", "checklist")) {
            for (JsonNode item : guide.path(list)) {
                texts.add(item.path("title").asText());
                texts.add(item.path("text").asText());
            }
        }
        return texts;
    }

    private static List<String> sentences(String text) {
        return END.splitAsStream(text).map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private static long words(String sentence) {
        return WORD.matcher(sentence).results().count();
    }

    private static List<Path> guides(Language language) throws IOException {
        try (Stream<Path> files = Files.walk(GUIDES)) {
            List<Path> guides =
                    files.filter(it -> it.endsWith(language.tag() + ".yaml")).sorted().toList();
            assertThat(guides).hasSize(12);
            return guides;
        }
    }
}
