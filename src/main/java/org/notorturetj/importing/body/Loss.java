package org.notorturetj.importing.body;

import java.util.Locale;

/** What of an old page does not come along, or comes as something else. */
public enum Loss {
    /** A link to a place of the same page: its words stay. */
    ANCHOR,
    /** A form, with what it asked for. */
    FORM,
    /** Something framed: a link to it stays. */
    FRAME,
    /** A mark of a footnote: number and note stay, the way from one to the other does not. */
    FOOTNOTE,
    /** A heading of a level that texts do not have: it has the nearest. */
    HEADING,
    /** A link that leads where links of texts may not: its words stay. */
    LINK,
    /** A picture that lies elsewhere, or in the page itself. */
    PICTURE,
    /** Raised or lowered letters. */
    RAISED,
    /** Bold and slanted words that Markdown cannot have where they stand: the words stay. */
    STRESS,
    /** A table: its rows are items of a list. */
    TABLE,
    /** What Word has left in the page. */
    WORD,
    /** Words that are not in the new text, or in another order of letters. */
    WORDS,
    /** An address of before that a text cannot claim: it has a query. */
    ADDRESS,
    /** An address of before that names somebody. */
    ADDRESS_NAME,
    /** A name: initials stand in its place. */
    NAME,
    /** A file that the archive does not have. */
    FILE_MISSING,
    /** Words of readers below the text. */
    COMMENTS,
    /** The page does not say when it appeared. */
    DATE,
    /** Something that {@code MarkdownLoss} tells of. */
    MARKDOWN;

    /** As it stands in lists. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
