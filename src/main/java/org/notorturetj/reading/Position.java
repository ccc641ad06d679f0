package org.notorturetj.reading;

/** A place between two items of a list. New items before it or after it move nothing. */
record Position(long rank, String documentId) {
    /** Before the first item. */
    static final Position START = new Position(Long.MIN_VALUE, "");
}
