package org.notorturetj.search.match;

/**
 * A place among hits. It stays one when documents are added before or after it.
 *
 * @param score in steps of about 1.5 percent, best highest, so that what differs by nothing that
 *     matters is in an order that stays
 * @param order among equals: ascending
 * @param id of the document, the last to decide
 */
public record Place(int score, long order, String id) implements Comparable<Place> {
    private static final int STEPS = 45;

    /** Added to the steps of what helps: it comes before all that does not. */
    static final int HELPS = 1 << 20;

    static int step(float score) {
        return (int) Math.round(Math.log(Math.max(score, Float.MIN_NORMAL)) * STEPS);
    }

    /** Best first. */
    @Override
    public int compareTo(Place other) {
        int byScore = Integer.compare(other.score, score);
        int byOrder = byScore == 0 ? Long.compare(order, other.order) : byScore;
        return byOrder == 0 ? id.compareTo(other.id) : byOrder;
    }
}
