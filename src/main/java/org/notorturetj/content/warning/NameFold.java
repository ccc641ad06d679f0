package org.notorturetj.content.warning;

import org.notorturetj.platform.text.Transliteration;

/**
 * Writes names of the three languages alike, as far as their first letters matter: as {@link
 * Transliteration} does, and with one letter for what is written in several ways (х, ҳ and kh; ҷ,
 * дж and j).
 */
final class NameFold {
    private NameFold() {}

    static String of(String word) {
        return Transliteration.toLatin(word)
                .replace("dzh", "ch")
                .replace("j", "ch")
                .replace("shch", "sh")
                .replace("ts", "c")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("q", "k")
                .replaceFirst("^ye", "e");
    }
}
