package org.notorturetj.client.search.index;

/** What part of a record a text is, and how much a match there counts. */
enum Field {
    /** Title or name. */
    TITLE(1.0),
    /** Summary, description, titles of steps. */
    SUMMARY(0.5),
    /** The text itself. */
    TEXT(0.2),
    /** What stands beside it: sources, notes, keys. */
    NOTE(0.1);

    private final double weight;

    Field(double weight) {
        this.weight = weight;
    }

    /** From 0 to 1. */
    double weight() {
        return weight;
    }
}
