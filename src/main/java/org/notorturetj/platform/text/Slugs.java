package org.notorturetj.platform.text;

import org.notorturetj.api.text.Words;

/** Makes slugs from titles: Latin lower case, digits and hyphens, cut at the end of a word. */
public final class Slugs {
    private Slugs() {}

    /**
     * The slug of a title, of at most {@link Words#SLUG_LENGTH} characters; empty if none of it can
     * be written.
     */
    public static String of(String title) {
        return ofLength(title, Words.SLUG_LENGTH);
    }

    /** The same with an ending that tells it from another one, such as {@code 2}. */
    public static String of(String title, String ending) {
        return ofLength(title, Words.SLUG_LENGTH - ending.length() - 1) + "-" + ending;
    }

    private static String ofLength(String title, int limit) {
        // An apostrophe stands within a word.
        String words =
                Transliteration.toLatin(title)
                        .replaceAll("['\u2019\u02bc]", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (words.length() <= limit) {
            return words;
        }
        int end = words.charAt(limit) == '-' ? limit : words.lastIndexOf('-', limit - 1);
        return words.substring(0, end > 0 ? end : limit);
    }
}
