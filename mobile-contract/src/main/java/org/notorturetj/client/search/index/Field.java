package org.notorturetj.client.search.index;

/** What part of a record a text is, and how much a match there counts. */
enum Field {
    /** Title or name. */
    TITLE(0, 1.0),
    /** What says in short what it is about: summary, description. */
    LEAD(1, 0.5),
    /** What to do: titles of steps, checklist. */
    STEPS(2, 0.3),
    /** Everything else. */
    BODY(3, 0.2);

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
