package org.notorturetj.content.nameguard.text;

import org.notorturetj.content.nameguard.sound.LookAlikes;
import org.notorturetj.content.nameguard.sound.OtherAlphabets;

/** What is a letter of a word, in a folded text. */
final class Letters {
    private static final String LETTERS_TOO = "01346@$";

    private Letters() {}

    /** The letter of a word at a place, or 0. */
    static char at(String text, int place) {
        char at = text.charAt(place);
        if ((at >= 'а' && at <= 'я') || (at >= 'a' && at <= 'z')) {
            return at;
        }
        if (at < 0x80) {
            return LETTERS_TOO.indexOf(at) >= 0 && isInside(text, place) ? at : 0;
        }
        char alike = LookAlikes.of(text.codePointAt(place));
        return alike == 0 ? OtherAlphabets.of(at) : alike;
    }

    /** Whether a digit or sign stands for a letter: letters on both sides, or three after it. */
    private static boolean isInside(String text, int place) {
        if (text.charAt(place) == '@' && isAddress(text, place)) {
            return false;
        }
        boolean before = place > 0 && Character.isLetter(text.charAt(place - 1));
        boolean after = place + 1 < text.length() && Character.isLetter(text.charAt(place + 1));
        return after
                && (before
                        || (text.charAt(place) < 'A'
                                && place + 3 < text.length()
                                && Character.isLetter(text.charAt(place + 2))
                                && Character.isLetter(text.charAt(place + 3))
                                && (place == 0
                                        || !Character.isLetterOrDigit(text.charAt(place - 1)))));
    }

    /** Whether what follows looks like a mail domain: letters, a full stop, a letter. */
    private static boolean isAddress(String text, int at) {
        int end = at + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == '-')
                && Character.isLetter(text.charAt(end + 1));
    }
}
