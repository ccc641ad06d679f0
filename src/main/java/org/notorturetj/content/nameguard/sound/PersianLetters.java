package org.notorturetj.content.nameguard.sound;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words in Persian letters against names as they sound. Persian writes long vowels and leaves out
 * short ones, has several letters for one sound, and one letter, و, for v, u and o: so a word is
 * compared by its consonants, and vowels must fit where they are written.
 */
public final class PersianLetters {
    /** Letters, and the sound of each as in {@code sounds.tsv}. */
    private static final Map<Character, Character> SOUNDS = sounds();

    /** Left out where words are compared by consonants alone: و and ه may be vowels. */
    private static final String UNSURE = "aiuvh";

    private static final Pattern ARTICLE = Pattern.compile("al(?=[^aiuv?])");

    private static final char AIN = 'ع';

    private static final Set<String> BARE = new HashSet<>();
    private static final Set<String> DRESSED = new HashSet<>();

    static {
        List<String> after =
                List.of("", "را", "ی", "ها", "و", "ان", "م", "ت", "ش", "جان", "ه", "ا");
        List<String> dress =
                List.of(
                        "وف", "اف", "ف", "اوف", "یف", "ایف", "یوف", "وفا", "وا", "اوا", "یوا",
                        "ووا", "یوه", "وه", "زاده", "زاد", "زده", "یان", "پور", "نژاد", "ی");
        after.forEach(it -> BARE.add(sounds(it)));
        // The vowel that ends a root may be written: ولی‌زاده.
        for (String vowel : List.of("", "ی", "ا", "ه", "و")) {
            dress.forEach(one -> after.forEach(it -> DRESSED.add(sounds(vowel + one + it))));
        }
    }

    private PersianLetters() {}

    /** Whether a folded character is a letter of Persian, Arabic and their neighbours. */
    public static boolean contain(char letter) {
        return letter >= '\u0620' && letter <= '\u06d5' && Character.isLetter(letter);
    }

    /**
     * A word as it may be spoken too: the l of an Arabic article is not heard before some letters.
     */
    public static String withoutArticle(String sounds) {
        return ARTICLE.matcher(sounds).replaceAll("");
    }

    /** The letters of a word as they sound; vowels that are not written are missing. */
    public static String sounds(CharSequence word) {
        var sounds = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char sound = SOUNDS.getOrDefault(word.charAt(i), '?');
            int last = sounds.length() - 1;
            if (word.charAt(i) != AIN && (last < 0 || sounds.charAt(last) != sound)) {
                sounds.append(sound);
            }
        }
        return sounds.toString();
    }

    /** What a name and a word in Persian letters have in common: consonants that are written. */
    public static String consonants(CharSequence sounds) {
        var consonants = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            if (UNSURE.indexOf(sounds.charAt(i)) < 0) {
                consonants.append(sounds.charAt(i));
            }
        }
        return consonants.toString();
    }

    /** Kinds of ending that the rest of a word may be, by its sounds, as in {@link Endings}. */
    public static int kinds(String rest) {
        return (BARE.contains(rest) ? Endings.BARE : 0)
                | (DRESSED.contains(rest) ? Endings.DRESSED : 0);
    }

    /**
     * Whether a word may be how a name is written.
     *
     * @param word as {@link #sounds} gives it
     * @param name sounds of a name
     */
    public static boolean fits(String word, String name) {
        boolean[] places = new boolean[word.length() + 1];
        places[0] = true;
        passSilent(word, places);
        for (int n = 0; n < name.length(); n++) {
            boolean[] next = new boolean[word.length() + 1];
            char sound = name.charAt(n);
            for (int w = 0; w <= word.length(); w++) {
                if (places[w]) {
                    next[w] |= Sounds.isVowel(sound);
                    if (w < word.length()) {
                        next[w + 1] |= mayBe(word.charAt(w), sound);
                    }
                }
            }
            places = next;
            passSilent(word, places);
        }
        return places[word.length()];
    }

    /** Letters that only carry a vowel, or end a syllable. */
    private static void passSilent(String word, boolean[] places) {
        for (int w = 0; w < word.length(); w++) {
            if (places[w] && "aih".indexOf(word.charAt(w)) >= 0) {
                places[w + 1] = true;
            }
        }
    }

    private static boolean mayBe(char written, char sound) {
        return written == sound || ("aivh".indexOf(written) >= 0 && Sounds.isVowel(sound));
    }

    private static Map<Character, Character> sounds() {
        Map<Character, Character> sounds = new HashMap<>();
        String letters = "بپتطثسصجچژحخهةدذزضظرشغقفکكگلمنویيىاآوې";
        String heard = "bpttsssccchhhh" + "dzzzzrxgkfkkglmnviiiaavi";
        for (int i = 0; i < letters.length(); i++) {
            sounds.put(letters.charAt(i), heard.charAt(i));
        }
        return Map.copyOf(sounds);
    }
}
