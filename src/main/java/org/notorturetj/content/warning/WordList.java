package org.notorturetj.content.warning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A list of words in three languages, matched regardless of grammatical endings. */
final class WordList {
    /** Maximum length of a Russian or Tajik ending: "-ского", "-ҳояшонро". */
    private static final int CYRILLIC_ENDING = 5;

    /** "-s", "-'s". */
    private static final int LATIN_ENDING = 2;

    /** Short stems begin many unrelated words, so they allow only shorter endings. */
    private static final int SHORT_STEM = 4;

    private static final int SHORT_STEM_ENDING = 2;

    private final List<Entry> entries;

    private WordList(List<Entry> entries) {
        this.entries = entries;
    }

    /** Reads {@code warnings/{name}.txt}. */
    static WordList named(String name) {
        String file = "/warnings/" + name + ".txt";
        try (var stream = WordList.class.getResourceAsStream(file);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(stream, file),
                                        StandardCharsets.UTF_8))) {
            return new WordList(
                    reader.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(Entry::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word is in the list. */
    boolean has(Token token) {
        return entries.stream().anyMatch(entry -> entry.at(List.of(token), 0));
    }

    /** All matches of the list in a text. */
    List<Match> in(List<Token> tokens) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (Entry entry : entries) {
                if (entry.at(tokens, i)) {
                    matches.add(new Match(i, i + entry.stems().size(), entry.weak()));
                }
            }
        }
        return matches;
    }

    /**
     * A match of an entry in a text.
     *
     * @param from the index of the first word
     * @param to the index after the last word
     * @param weak whether it counts only in certain contexts
     */
    record Match(int from, int to, boolean weak) {}

    private record Entry(List<String> stems, boolean weak) {
        static Entry of(String line) {
            boolean weak = line.startsWith("~");
            String words = (weak ? line.substring(1) : line).toLowerCase(Locale.ROOT);
            return new Entry(List.of(words.split(" ", -1)), weak);
        }

        boolean at(List<Token> tokens, int index) {
            if (index + stems.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < stems.size(); i++) {
                if (!begins(tokens.get(index + i).lower(), stems.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean begins(String word, String stem) {
            return word.startsWith(stem) && word.length() - stem.length() <= maxEnding(stem);
        }

        private static int maxEnding(String stem) {
            boolean latin = stem.charAt(0) < 128;
            if (latin) {
                return LATIN_ENDING;
            }
            return stem.length() < SHORT_STEM ? SHORT_STEM_ENDING : CYRILLIC_ENDING;
        }
    }
}
