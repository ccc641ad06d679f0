package org.notorturetj.client.search.index;

/** What part of a record a text is, and how much a match there counts. */
enum Field {
    /** Title or name. */
    TITLE(0, 1.0),
    /** Summary, description, titles of steps. */
    SUMMARY(1, 0.5),
    /** The text itself. */
    TEXT(2, 0.2),
    /** What stands beside it: sources, notes, keys. */
    NOTE(3, 0.1);

    private final int number;
    private final double weight;

    Field(int number, double weight) {
        this.number = number;
        this.weight = weight;
    }

    /** From 0, without gaps: its place in an index. */
    int number() {
        return number;
    }

    /** From 0 to 1. */
    double weight() {
        return weight;
    }
}
