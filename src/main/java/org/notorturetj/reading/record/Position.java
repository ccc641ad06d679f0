package org.notorturetj.reading.record;

/** A place between two items of a list. New items before it or after it move nothing. */
public record Position(long rank, String documentId) {
    /** Before the first item. */
    public static final Position START = new Position(Long.MIN_VALUE, "");
}
