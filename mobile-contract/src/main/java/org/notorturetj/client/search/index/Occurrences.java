package org.notorturetj.client.search.index;

/** Where the terms of one record are. */
interface Occurrences {
    /**
     * How often a term occurs in a part of the record.
     *
     * @param prefix whether terms count that begin like it
     */
    int count(String term, boolean prefix, Field field);
}
