package org.notorturetj.importing.page;

import org.notorturetj.api.text.Language;

/** Tells the languages of the Coalition apart by their letters. */
final class Letters {
    private static final String TAJIK = "ғӣқӯҳҷҒӢҚӮҲҶ";

    private Letters() {}

    static long count(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    static Language language(String text) {
        long cyrillic = text.codePoints().filter(it -> it >= 0x400 && it < 0x530).count();
        if (2 * cyrillic < count(text)) {
            return Language.EN;
        }
        return text.chars().anyMatch(it -> TAJIK.indexOf(it) >= 0) ? Language.TG : Language.RU;
    }
}
