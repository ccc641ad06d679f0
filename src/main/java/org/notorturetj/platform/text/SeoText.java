package org.notorturetj.platform.text;

import org.notorturetj.api.text.Seo;

/** Titles and descriptions for search engines and link previews. */
public final class SeoText {
    /** Search engines cut titles at about 70 characters and descriptions at about 160. */
    private static final int TITLE = 70;

    private static final int DESCRIPTION = 160;

    private SeoText() {}

    /** Made from title and summary, cut at a word boundary. */
    public static Seo of(String title, String summary) {
        return new Seo(cut(title, TITLE), cut(summary, DESCRIPTION));
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = text.lastIndexOf(' ', limit - 1);
        if (end <= 0) {
            // do not split a surrogate pair
            end = Character.isLowSurrogate(text.charAt(limit - 1)) ? limit - 2 : limit - 1;
        }
        return text.substring(0, end) + "…";
    }
}
