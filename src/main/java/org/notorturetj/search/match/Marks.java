package org.notorturetj.search.match;

import java.util.List;

/**
 * Where a text answers, in order.
 *
 * @param title places in the title; likewise of the others
 * @param typed whether it has a word that was typed, and not only one that means the same
 */
public record Marks(
        List<Mark> title, List<Mark> lead, List<Mark> steps, List<Mark> body, boolean typed) {
    static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of(), false);

    /**
     * A word that is marked.
     *
     * @param start in UTF-16 units
     * @param end exclusive
     * @param part of the query that it answers
     */
    public record Mark(int start, int end, int part) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            return start == other.start
                    ? Integer.compare(end, other.end)
                    : Integer.compare(start, other.start);
        }
    }
}
