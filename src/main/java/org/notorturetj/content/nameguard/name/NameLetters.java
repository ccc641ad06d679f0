package org.notorturetj.content.nameguard.name;

import java.lang.Character.UnicodeScript;

import org.notorturetj.client.text.FoldedText;

/** What names are written with. */
final class NameLetters {
    private static final String BETWEEN = " -'.";

    private NameLetters() {}

    /** Whether a name has only letters that the guard compares: Cyrillic or Latin. */
    static boolean areKnown(String name) {
        return FoldedText.of(name).text().codePoints().allMatch(NameLetters::isKnown);
    }

    static int count(String name) {
        return (int) FoldedText.of(name).text().codePoints().filter(Character::isLetter).count();
    }

    private static boolean isKnown(int character) {
        if (!Character.isLetter(character)) {
            return BETWEEN.indexOf(character) >= 0;
        }
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.CYRILLIC || script == UnicodeScript.LATIN;
    }
}
