package org.notorturetj.content.warning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.content.contactpoint.ContactPoints;
import org.notorturetj.content.warning.CombinedDetails.Known;

import static org.assertj.core.api.Assertions.assertThat;

/** How much of an invented corpus the warnings find, and how often they warn in vain (lab 17). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WarningCorpusTest {
    private static final Path FOLDER = Path.of("test/resources/warnings");
    private static final Known CASE = new Known(true, false, true);
    private static final String NOTHING = "-";

    /** What is missed, and what is warned of in vain, as measured: fewer is an improvement. */
    @ParameterizedTest
    @CsvSource({
        // written before the code
        "corpus.txt, 1, 0",
        // written after it, and then half of it looked at
        "corpus-later.txt, 7, 3",
        // written last: what to expect of a text that nobody has seen
        "corpus-last.txt, 19, 1"
    })
    void as_much_is_found_as_was_measured(String corpus, int missed, int inVain)
            throws IOException {
        List<Sentence> sentences = sentences(corpus);

        assertThat(sentences.stream().filter(Sentence::isMissed).toList())
                .hasSizeLessThanOrEqualTo(missed);
        assertThat(sentences.stream().filter(Sentence::isInVain).toList())
                .hasSizeLessThanOrEqualTo(inVain);
    }

    @Test
    void every_kind_has_sentences_in_every_language() throws IOException {
        Map<String, Set<String>> languages =
                sentences("corpus.txt").stream()
                        .collect(
                                Collectors.groupingBy(
                                        Sentence::expected,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Sentence::language, Collectors.toSet())));
        assertThat(languages)
                .containsOnlyKeys(
                        NOTHING, "ADDRESS", "AGE", "NAME", "PASSPORT", "PHONE", "TRADE", "VILLAGE")
                .allSatisfy((kind, of) -> assertThat(of).as(kind).hasSize(3));
    }

    private static List<Sentence> sentences(String corpus) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(corpus))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" \\| ", 4);
                sentences.add(new Sentence(parts[0], parts[1], parts[2], parts[3]));
            }
        }
        return sentences;
    }

    private record Sentence(String language, String expected, String initials, String words) {
        boolean isMissed() {
            return !expected.equals(NOTHING) && !found().contains(expected);
        }

        boolean isInVain() {
            return expected.equals(NOTHING) && !found().isEmpty();
        }

        Set<String> found() {
            Set<String> found =
                    TextWarnings.of(Map.of("/body", words), CASE, false, List.of(initials)).stream()
                            .map(it -> it.rule().name().replace("WARN_", ""))
                            .collect(Collectors.toSet());
            if (!ContactPoints.inMarkdown(words).isEmpty()) {
                found.add("PHONE");
            }
            return found;
        }
    }
}
