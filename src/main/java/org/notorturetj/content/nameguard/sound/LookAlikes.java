package org.notorturetj.content.nameguard.sound;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters that are drawn like others: of scripts that the guard does not compare ({@code
 * look-alikes.tsv}), and between Cyrillic and Latin.
 */
public final class LookAlikes {
    private static final Map<Integer, Character> OTHERS = load();

    /** Latin letters and digits, and Cyrillic letters drawn like them, large or small. */
    private static final String LATIN = "abcehikmnoprtuxyw01346@$";

    private static final String AS_CYRILLIC = "авсеникмпоргтихушоизчбас";

    private static final String CYRILLIC = "авсенкмортухигз";

    private static final String AS_LATIN = "abcehkmoptyxurz";

    private LookAlikes() {}

    /**
     * The Latin or Cyrillic letter that a letter of another script is drawn like; 0 if there is
     * none.
     */
    public static char of(int letter) {
        return OTHERS.getOrDefault(letter, (char) 0);
    }

    /** A word with its Latin letters and digits as the Cyrillic ones that look like them. */
    public static String asCyrillic(String word) {
        return swapped(word, LATIN, AS_CYRILLIC);
    }

    /** A word with its Cyrillic letters as the Latin ones that look like them. */
    public static String asLatin(String word) {
        return swapped(word, CYRILLIC, AS_LATIN);
    }

    /** Whether every letter of a Latin word looks like a Cyrillic one. */
    public static boolean mayBeCyrillic(String latin) {
        return latin.chars().allMatch(letter -> LATIN.indexOf(letter) >= 0);
    }

    /** Digits and signs that stand for letters in written play, as Latin letters. */
    public static String digitsAsLatin(String word) {
        return swapped(word, "01346@$", "oizabas");
    }

    private static String swapped(String word, String from, String to) {
        var swapped = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int found = from.indexOf(word.charAt(i));
            swapped.append(found < 0 ? word.charAt(i) : to.charAt(found));
        }
        return swapped.toString();
    }

    private static Map<Integer, Character> load() {
        Map<Integer, Character> letters = new HashMap<>();
        for (String line : Tables.lines("look-alikes.tsv")) {
            line.substring(2).codePoints().forEach(it -> letters.put(it, line.charAt(0)));
        }
        return Map.copyOf(letters);
    }
}
