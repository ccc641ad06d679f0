package org.notorturetj.desk.imported;

import java.util.Optional;
import java.util.regex.Pattern;

import org.notorturetj.platform.text.normalization.HiddenCharacters;

/** Texts of the old site without what nobody sees, which the desk refuses. */
final class VisibleText {
    /** What Word and browsers leave behind most: soft hyphens, marks of direction and of bytes. */
    private static final Pattern USUAL =
            Pattern.compile("[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    /** Of others; what is left then is refused. */
    private static final int MOST = 1_000;

    /** Members of a text of the desk have that many characters, and are whole sentences. */
    private static final int LONGEST_SUMMARY = 300;

    private VisibleText() {}

    static String of(String text) {
        String visible = USUAL.matcher(text).replaceAll("");
        for (int i = 0; i < MOST; i++) {
            Optional<HiddenCharacters.Place> place = HiddenCharacters.placeIn(visible);
            if (place.isEmpty()) {
                break;
            }
            visible =
                    visible.substring(0, place.get().from()) + visible.substring(place.get().to());
        }
        return visible;
    }

    /** The beginning of a plain text as a summary: whole words. */
    static String summary(String plain) {
        String line = plain.replaceAll("\\s+", " ").strip();
        return cut(line, LONGEST_SUMMARY);
    }

    /** As many whole words as there is room for. */
    static String cut(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        int end = line.lastIndexOf(' ', most - 1);
        if (end <= 0) {
            end = most - 1 - (Character.isLowSurrogate(line.charAt(most - 1)) ? 1 : 0);
        }
        return line.substring(0, end).stripTrailing() + "…";
    }
}
