package org.notorturetj.reading.record;

/** A position in a list, after an item. It stays valid when items are added before or after it. */
public record ListPosition(long rank, String documentId) {
    /** Before the first item. */
    public static final ListPosition START = new ListPosition(Long.MIN_VALUE, "");
}
