package org.notorturetj.client.search.index;

/** The text of published HTML, which is sanitized: no scripts, styles or comments. */
final class PlainText {
    private static final String ALT = " alt=\"";
    private static final int LONGEST_ENTITY = 10;
    private static final String BLOCKS =
            " p br li ul ol h1 h2 h3 h4 h5 h6 blockquote tr div hr td th ";

    private PlainText() {}

    /**
     * Text without tags, entities decoded, a line break where a block begins or ends, the words of
     * a picture in its place.
     */
    static String of(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int i = 0;
        while (i < html.length()) {
            char character = html.charAt(i);
            int end = character == '<' ? html.indexOf('>', i) : -1;
            if (end > 0) {
                String tag = html.substring(i + 1, end);
                lineBreak(tag, text);
                text.append(of(words(tag)));
                i = end + 1;
            } else if (character == '&') {
                i = entity(html, i, text);
            } else {
                text.append(character);
                i++;
            }
        }
        return text.toString().trim();
    }

    /** What a picture shows, escaped as it is written; empty for what is none. */
    private static String words(String tag) {
        int from = tag.startsWith("img ") ? tag.indexOf(ALT) : -1;
        int to = from < 0 ? -1 : tag.indexOf('"', from + ALT.length());
        return to < 0 ? "" : tag.substring(from + ALT.length(), to);
    }

    private static void lineBreak(String tag, StringBuilder text) {
        int from = tag.startsWith("/") ? 1 : 0;
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        boolean block = BLOCKS.contains(" " + tag.substring(from, to) + " ");
        if (block && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static int entity(String html, int start, StringBuilder text) {
        int end = html.indexOf(';', start);
        if (end < 0 || end - start > LONGEST_ENTITY) {
            text.append('&');
            return start + 1;
        }
        int character = character(html.substring(start + 1, end));
        if (character <= 0) {
            text.append('&');
            return start + 1;
        }
        text.appendCodePoint(character);
        return end + 1;
    }

    /** 0 for an entity that is not known. */
    private static int character(String name) {
        switch (name) {
            case "amp":
                return '&';
            case "lt":
                return '<';
            case "gt":
                return '>';
            case "quot":
                return '"';
            case "apos":
                return '\'';
            case "nbsp":
                return ' ';
            default:
                return name.startsWith("#") ? numbered(name.substring(1)) : 0;
        }
    }

    private static int numbered(String number) {
        boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
        try {
            int character =
                    hexadecimal
                            ? Integer.parseInt(number.substring(1), 16)
                            : Integer.parseInt(number);
            return Character.isValidCodePoint(character) ? character : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
