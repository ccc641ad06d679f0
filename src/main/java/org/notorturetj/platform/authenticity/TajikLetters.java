package org.notorturetj.platform.authenticity;

/**
 * The Tajik letters that many keyboards and programs lack, and what people type for them. A text is
 * found and compared without them; then it is said where they are missing.
 */
final class TajikLetters {
    private static final String TAJIK = "ҳқӯҷӣғ";
    private static final String TYPED = "хкучиг";

    /** No Tajik letter stands before it in Unicode. */
    private static final char FIRST = 'ғ';

    private TajikLetters() {}

    /** A word in lower case as it is typed without them; the same object if it has none. */
    static String without(String word) {
        StringBuilder typed = null;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) < FIRST ? -1 : TAJIK.indexOf(word.charAt(i));
            if (letter >= 0) {
                typed = typed == null ? new StringBuilder(word) : typed;
                typed.setCharAt(i, TYPED.charAt(letter));
            }
        }
        return typed == null ? word : typed.toString();
    }

    /**
     * Whether a copy lacks nothing but some of these letters. One that has them where the published
     * word has none says another word.
     */
    static boolean areMissing(String published, String copied) {
        if (published.length() != copied.length()) {
            return false;
        }
        for (int i = 0; i < copied.length(); i++) {
            char letter = published.charAt(i);
            int tajik = TAJIK.indexOf(letter);
            if (copied.charAt(i) != letter
                    && (tajik < 0 || copied.charAt(i) != TYPED.charAt(tajik))) {
                return false;
            }
        }
        return true;
    }
}
