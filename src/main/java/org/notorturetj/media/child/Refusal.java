package org.notorturetj.media.child;

/** Why a file is not taken. What somebody can do about it is said in {@code words/rules}. */
public enum Refusal {
    /** No bytes, or none that mean anything. */
    UNKNOWN_TYPE,
    SVG,
    GIF,
    HEIC,
    AVIF,
    TIFF,
    /** A text of a word processor, a table, slides: as a PDF it is taken. */
    OFFICE,
    /** It is no MP4, or nothing here makes a clean one. */
    VIDEO,
    /** It lasts longer than five minutes. */
    VIDEO_LONG,
    /** Over 24 megapixels, or over 12,000 pixels on a side. */
    TOO_MANY_PIXELS,
    /** More than one frame. */
    ANIMATED,
    /** It takes a password to be read. */
    ENCRYPTED,
    TOO_MANY_PAGES,
    /** It begins as its type does, and cannot be read. */
    UNREADABLE,
    /** It takes more time or memory than a file of its kind does. */
    TOO_MUCH_WORK
}
