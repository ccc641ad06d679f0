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
        /** An image that is not of the desk, or where none may be: it disappears. */
        IMAGE,
        /** A picture of the desk without words for who does not see it. */
        IMAGE_WORDS,
        /** One with more words than who hears them can bear: {@link PlacedPictures#MOST_WORDS}. */
        IMAGE_WORDS_LONG,
        /** A table, which stays as pipes: CommonMark has none. */
        TABLE,
        /** A link that leads nowhere: its address is not one of those that are allowed. */
        LINK,
        /** A link whose words name another number, mailbox, account or host. */
        LINK_ELSEWHERE,
        /** The title of a link, or of a picture. */
        LINK_TITLE,
        /** A definition that no link uses: the whole line disappears. */
        DEFINITION
    }

    /**
     * All of them, in the order of the lines; each kind once per line.
     *
     * @param pictures whether the text may place pictures of the desk
     */
    public static List<MarkdownLoss> in(String markdown, boolean pictures) {
        return new MarkdownLosses(markdown, pictures).found();
    }
}
