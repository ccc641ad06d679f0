package org.notorturetj.content.nameguard;

import java.util.Arrays;

import org.notorturetj.content.nameguard.name.PersonLookup;

/**
 * A place of the folded text that is to be reported.
 *
 * @param persons numbers of those whose name it may be, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Spot(NameVerdict verdict, NameReason reason, int[] persons, int from, int to) {
    /** Of those whose name it may be, so many are reported. */
    static final int MOST_PERSONS = 50;

    Spot {
        persons = persons.length > MOST_PERSONS ? Arrays.copyOf(persons, MOST_PERSONS) : persons;
    }

    boolean overlaps(Spot other) {
        return from < other.to && other.from < to;
    }

    /** The same place, with others whose name it may be as well. */
    Spot with(int[] others) {
        return new Spot(verdict, reason, PersonLookup.union(persons, others), from, to);
    }

    /** Where, and nothing else. */
    @Override
    public String toString() {
        return "Spot[" + verdict + " " + from + ".." + to + "]";
    }
}
