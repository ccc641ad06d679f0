package org.notorturetj.search;

import java.util.List;

import org.notorturetj.search.match.Marks.Mark;

/** A text as HTML: {@code mark} around some of its words, everything else escaped. */
final class MarkedText {
    private MarkedText() {}

    /**
     * @param marks in the order of their places; those that overlap one before are left out, and so
     *     are those beyond the text
     */
    static String html(String text, List<Mark> marks) {
        var html = new StringBuilder(text.length() + 16);
        int at = 0;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= text.length()) {
                escape(text, at, mark.start(), html);
                html.append("<mark>");
                escape(text, mark.start(), mark.end(), html);
                html.append("</mark>");
                at = mark.end();
            }
        }
        escape(text, at, text.length(), html);
        return html.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            switch (character) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append(' ');
                default -> html.append(character);
            }
        }
    }
}
