package org.notorturetj.platform.text.normalization;

/**
 * A text as it reaches a reader's eyes, whatever it is written in: plain text, Markdown, HTML, a
 * link, and one inside the other.
 */
public final class ReaderText {
    /** As in {@link HiddenCharacters}: nobody decodes more often. */
    private static final int MAX_DECODINGS = 4;

    private ReaderText() {}

    /** Whether a text has markup around or inside its words that a reader does not see. */
    public static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 || text.contains("](");
    }

    /** Decoded, without tags, comments and the addresses of links. */
    public static TrackedText withoutMarkup(String text) {
        return TextDecoding.links(TextDecoding.tagsAndComments(decoded(text)));
    }

    /**
     * With character references, escapes and percent encoding decoded, also those that are encoded
     * several times.
     */
    public static TrackedText decoded(String text) {
        TrackedText current = TrackedText.of(text);
        for (int i = 0; i < MAX_DECODINGS && mayBeEncoded(current.text()); i++) {
            TrackedText next =
                    TextDecoding.percents(
                            TextDecoding.escapes(
                                    TextDecoding.codes(TextDecoding.entities(current))));
            if (next.text().equals(current.text())) {
                break;
            }
            current = next;
        }
        return current;
    }

    private static boolean mayBeEncoded(String text) {
        return text.indexOf('&') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('%') >= 0;
    }
}
