package org.notorturetj.media.child;

/** What a text of Word has and is left out. */
public enum LeftOut {
    PICTURES,
    /** Words that were deleted, moved away or hidden. */
    DELETIONS,
    COMMENTS,
    /** At the foot of a page, or at the end. */
    NOTES,
    /** Their words are there, row by row. */
    TABLES
}
