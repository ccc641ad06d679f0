package org.notorturetj.content.nameguard.sound;

import java.util.HashSet;
import java.util.Set;

/**
 * Roots that many people share as names, roots that are words as well, and words before which a
 * name is that of a place. From {@code common-names.tsv} and {@code common-words.tsv}.
 */
public final class CommonWords {
    private static final Set<String> NAMES = new HashSet<>();
    private static final Set<String> WORDS = new HashSet<>();
    private static final Set<String> PLACES = new HashSet<>();

    static {
        for (String line : Tables.lines("common-names.tsv")) {
            addRoots(line, NAMES);
        }
        for (String line : Tables.lines("common-words.tsv")) {
            if (line.startsWith("place ")) {
                for (String word : line.substring(6).split(" ", -1)) {
                    PLACES.add(Spelling.of(word));
                }
            } else {
                addRoots(line, WORDS);
            }
        }
    }

    private CommonWords() {}

    /** Whether many people have a name with this root. */
    public static boolean isName(String root) {
        return NAMES.contains(root);
    }

    /** Whether a word has this root. */
    public static boolean isWord(String root) {
        return WORDS.contains(root);
    }

    /** Whether a word says that the name beside it is that of a street, a school, a place. */
    public static boolean isPlace(String letters) {
        return PLACES.contains(letters);
    }

    /** A row of sounds without the vowels at its end. */
    public static String root(String sounds) {
        int end = sounds.length();
        while (end > 0 && Sounds.isVowel(sounds.charAt(end - 1))) {
            end--;
        }
        return sounds.substring(0, end);
    }

    private static void addRoots(String line, Set<String> roots) {
        for (String word : line.split(" ", -1)) {
            String letters = Spelling.of(word);
            for (Sounds reading : Sounds.readings(letters)) {
                roots.add(root(reading.text()));
            }
        }
    }
}
