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
    private static final Set<String> CITIES = new HashSet<>();
    private static final Set<String> LAKES = new HashSet<>();

    /** Letters of an ending behind the name of a city. */
    private static final int LONGEST_CASE = 3;

    static {
        for (String line : Tables.lines("common-names.tsv")) {
            addRoots(line, NAMES);
        }
        for (String line : Tables.lines("common-words.tsv")) {
            if (line.startsWith("place ")) {
                addLetters(line, PLACES);
            } else if (line.startsWith("city ")) {
                addLetters(line, CITIES);
            } else if (line.startsWith("lake ")) {
                addLetters(line, LAKES);
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

    /** Whether a word is the name of a city that is a family name as well: Турсунзода. */
    public static boolean isCity(String letters) {
        return isCaseOfOne(letters, CITIES);
    }

    /** Whether a word is that of a lake that begins with a given name: Искандаркӯл. */
    public static boolean isLake(String letters) {
        return isCaseOfOne(letters, LAKES);
    }

    private static boolean isCaseOfOne(String letters, Set<String> names) {
        for (int end = Math.max(1, letters.length() - LONGEST_CASE);
                end <= letters.length();
                end++) {
            if (names.contains(letters.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** A row of sounds without the vowels at its end. */
    public static String root(String sounds) {
        int end = sounds.length();
        while (end > 0 && Sounds.isVowel(sounds.charAt(end - 1))) {
            end--;
        }
        return sounds.substring(0, end);
    }

    private static void addLetters(String line, Set<String> words) {
        for (String word : line.substring(line.indexOf(' ') + 1).split(" ", -1)) {
            words.add(Spelling.of(word));
        }
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
