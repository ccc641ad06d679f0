package org.notorturetj.content.nameguard.sound;

import org.notorturetj.client.text.FoldedText;

/** The letters of a word as {@link Sounds} reads them: folded, but ё is still ё. */
public final class Spelling {
    private static final char YO = 'ё';
    private static final char DIAERESIS = '\u0308';

    private Spelling() {}

    /** The letters of a word. */
    public static String of(String word) {
        FoldedText folded = FoldedText.of(word);
        var letters = new StringBuilder(folded.text());
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) == 'е' && isYo(word, folded.start(i))) {
                letters.setCharAt(i, YO);
            }
        }
        return letters.toString();
    }

    /** Whether a folded е was ё in the original. */
    public static boolean isYo(String original, int at) {
        char letter = original.charAt(at);
        return letter == YO
                || letter == 'Ё'
                || (at + 1 < original.length() && original.charAt(at + 1) == DIAERESIS);
    }
}
