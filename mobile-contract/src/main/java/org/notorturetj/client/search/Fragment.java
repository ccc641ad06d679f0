package org.notorturetj.client.search;

import java.util.Collections;
import java.util.List;

/** A piece of a text, with the words that answer a query marked. Immutable. */
public final class Fragment {
    private final String text;
    private final List<Mark> marks;

    Fragment(String text, List<Mark> marks) {
        this.text = text;
        this.marks = Collections.unmodifiableList(marks);
    }

    /** Plain text; begins or ends with "…" where something is left out. */
    public String text() {
        return text;
    }

    /** What is marked, in order, without overlaps; empty if nothing is. */
    public List<Mark> marks() {
        return marks;
    }

    /** As HTML: everything escaped, words that are marked in {@code <mark>}, no other tag. */
    public String html() {
        StringBuilder html = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Mark mark : marks) {
            escape(at, mark.start, html);
            html.append("<mark>");
            escape(mark.start, mark.end, html);
            html.append("</mark>");
            at = mark.end;
        }
        escape(at, text.length(), html);
        return html.toString();
    }

    private void escape(int from, int to, StringBuilder into) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            switch (character) {
                case '<':
                    into.append("&lt;");
                    break;
                case '>':
                    into.append("&gt;");
                    break;
                case '&':
                    into.append("&amp;");
                    break;
                case '"':
                    into.append("&quot;");
                    break;
                case '\'':
                    into.append("&#39;");
                    break;
                default:
                    into.append(character);
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /** A word that is marked. */
    public static final class Mark {
        private final int start;
        private final int end;

        Mark(int start, int end) {
            this.start = start;
            this.end = end;
        }

        /** Where it begins in the text of the fragment, in UTF-16 units. */
        public int start() {
            return start;
        }

        /** Where it ends, exclusive. */
        public int end() {
            return end;
        }
    }
}
