package org.notorturetj.media.scanning;

/** What a scanner says of a file. */
public enum Verdict {
    NOTHING_FOUND,
    /** Something that harms who opens it. */
    FOUND,
    /** It has more bytes than the scanner takes. */
    TOO_LONG
}
