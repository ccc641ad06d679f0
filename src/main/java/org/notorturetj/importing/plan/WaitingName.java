package org.notorturetj.importing.plan;

import java.util.List;

/**
 * A name that an item waits for.
 *
 * @param name by which it is known everywhere
 * @param words as they stand in the first place
 * @param places the first of them
 * @param count how many there are
 */
public record WaitingName(String name, String words, List<Place> places, int count) {
    /** So many are kept. */
    public static final int MOST_PLACES = 10;

    public WaitingName {
        places = List.copyOf(places);
    }

    /** Whether it has two words or more that are no initials: one alone may be anybody's. */
    public static boolean isWhole(String name) {
        return List.of(name.split(" ", -1)).stream().filter(it -> !it.endsWith(".")).count() > 1;
    }

    /**
     * One place.
     *
     * @param before some words before it
     * @param words as they stand there
     * @param after some words behind it
     * @param inAddress whether it stands in an address, a name of a file or the like
     */
    public record Place(String before, String words, String after, boolean inAddress) {
        /** Nothing of it. */
        @Override
        public String toString() {
            return "Place";
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "WaitingName[" + count + "]";
    }
}
