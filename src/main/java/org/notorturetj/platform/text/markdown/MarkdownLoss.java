package org.notorturetj.platform.text.markdown;

import java.util.List;

/**
 * Something in a Markdown text that its readers would not get, or get as something else.
 *
 * @param line the line on which it begins, from 1
 */
public record MarkdownLoss(Kind kind, int line) {
    /** What is lost. */
    public enum Kind {
        /** Raw HTML: readers would see the markup. */
        HTML,
        /** A heading of the levels 1, 5 or 6, which becomes bare text. */
        HEADING,
        /** An image, which disappears. */
        IMAGE,
        /** A table, which stays as pipes: CommonMark has none. */
        TABLE,
        /** A link that leads nowhere: its address is not one of those that are allowed. */
        LINK,
        /** A link whose words name another number, mailbox, account or host. */
        LINK_ELSEWHERE,
        /** The title of a link. */
        LINK_TITLE,
        /** A definition that no link uses: the whole line disappears. */
        DEFINITION
    }

    /** All of them, in the order of the lines; each kind once per line. */
    public static List<MarkdownLoss> in(String markdown) {
        return new MarkdownLosses(markdown).found();
    }
}
