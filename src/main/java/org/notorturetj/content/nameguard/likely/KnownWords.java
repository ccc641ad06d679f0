package org.notorturetj.content.nameguard.likely;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.notorturetj.content.nameguard.name.FamilyNames;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.content.nameguard.sound.Spelling;

/**
 * Words that stand with a capital and name nobody: of institutions, places, months, titles. They
 * are compared as they sound, so that one line serves a word and its slug. From {@code
 * known-words.txt}; an editor can add to it.
 */
public final class KnownWords {
    /** Shorter ones are compared as a whole: so few letters begin many names. */
    private static final int SHORTEST_BEGINNING = 5;

    /** Letters of an ending. */
    private static final int LONGEST_ENDING = 6;

    private final Set<String> sounds = new HashSet<>();
    private final Set<String> letters = new HashSet<>();

    /**
     * Those of the table, and more.
     *
     * @param more words in any of the languages, without their endings; a short one in each form
     */
    public KnownWords(Collection<String> more) {
        Stream.concat(table().stream(), more.stream())
                .map(line -> line.split("#", 2)[0])
                .flatMap(line -> Stream.of(line.strip().split("\\s+", -1)))
                .filter(word -> !word.isEmpty())
                .map(Spelling::of)
                .forEach(
                        word -> {
                            letters.add(word);
                            sounds.add(Sounds.of(word).text());
                        });
    }

    private static List<String> table() {
        try (InputStream file = KnownWords.class.getResourceAsStream("/guard/known-words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether folded letters are one of them, with any ending. What ends like a family name must be
     * listed as it is, or be an adjective: Законов may be somebody.
     */
    boolean has(String word) {
        String heard = Sounds.of(word).text();
        if (letters.contains(word) || sounds.contains(heard)) {
            return true;
        }
        boolean family = FamilyNames.isLike(word);
        String form = family ? word : heard;
        for (int end = Math.max(SHORTEST_BEGINNING, form.length() - LONGEST_ENDING);
                end < form.length();
                end++) {
            String beginning = form.substring(0, end);
            if (family
                    ? beginning.endsWith("ск") && letters.contains(beginning)
                    : sounds.contains(beginning)) {
                return true;
            }
        }
        return false;
    }
}
