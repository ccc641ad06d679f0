package org.notorturetj.client.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What somebody meant who typed with another keyboard layout than she thought: American, Russian
 * (ЙЦУКЕН) or Tajik, which has қ for ц, ҳ for щ, ҷ for ы, ӣ for ь, ғ for - and ӯ for =. Source:
 * xkeyboard-config, symbols {@code us}, {@code ru} and {@code tj}.
 */
final class KeyboardLayout {
    private static final String AMERICAN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`-=";
    private static final String SHIFTED = "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~_+";
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё-=";
    private static final String TAJIK = "йқукенгшҳзхъфҷвапролджэячсмитӣбюёғӯ";

    private static final String VOWELS = "аеёиоуыэюяӣӯaeiouy";
    private static final int MOST_CONSONANTS = 4;

    private KeyboardLayout() {}

    static String russian(String latin) {
        return replaced(latin, AMERICAN, RUSSIAN);
    }

    static String tajik(String latin) {
        return replaced(latin, AMERICAN, TAJIK);
    }

    static String american(String cyrillic) {
        String keys = replaced(composed(cyrillic), RUSSIAN, AMERICAN);
        return replaced(keys, TAJIK, AMERICAN);
    }

    /** Tajik keys of a word that was typed on Russian ones. */
    static String tajikForRussian(String cyrillic) {
        return replaced(composed(cyrillic), RUSSIAN, TAJIK);
    }

    /** Russian keys of a word that was typed on Tajik ones. */
    static String russianForTajik(String cyrillic) {
        return replaced(composed(cyrillic), TAJIK, RUSSIAN);
    }

    /**
     * Whether a piece of a query without spaces was surely typed on Latin keys by mistake: it has
     * punctuation where no punctuation is, and can be read in Russian.
     */
    static boolean isSurelyCyrillic(String piece) {
        boolean odd = false;
        int letters = 0;
        for (int i = 0; i < piece.length(); i++) {
            char key = piece.charAt(i);
            boolean letter = Words.isLatin(Character.toLowerCase(key));
            if (!letter && AMERICAN.indexOf(key) < 0 && SHIFTED.indexOf(key) < 0) {
                return false;
            }
            letters += letter ? 1 : 0;
            odd |=
                    ",;[]{}:<>".indexOf(key) >= 0
                            && i + 1 < piece.length()
                            && Words.isLatin(Character.toLowerCase(piece.charAt(i + 1)));
        }
        return odd && letters > 1 && isPlausible(russian(piece));
    }

    /** Whether letters follow each other as in words: vowels, and not too many consonants. */
    static boolean isPlausible(String word) {
        int vowels = 0;
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean vowel = VOWELS.indexOf(letter) >= 0;
            boolean sign = letter == 'ь' || letter == 'ъ';
            if (sign && (run == 0 || i == 0)) {
                return false;
            }
            vowels += vowel ? 1 : 0;
            run = vowel ? 0 : run + (sign ? 0 : 1);
            if (run > MOST_CONSONANTS) {
                return false;
            }
        }
        return vowels * 5 >= word.length();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String replaced(String text, String from, String to) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char key = Character.toLowerCase(text.charAt(i));
            int shifted = SHIFTED.indexOf(text.charAt(i));
            int at = shifted >= 0 && from.equals(AMERICAN) ? shifted : from.indexOf(key);
            written.append(at < 0 ? key : to.charAt(at));
        }
        return written.toString();
    }
}
