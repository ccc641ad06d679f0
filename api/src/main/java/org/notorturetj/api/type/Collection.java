package org.notorturetj.api.type;

/**
 * A collection of the log: the records of a type, or of two, that phones download as one file.
 *
 * @param word the name on the wire and in the database
 */
public record Collection(String word) {}
