package org.notorturetj.search.match;

/**
 * Where a hit stands among others. It stays valid when documents are added before or after it.
 *
 * @param score in steps of about 1.5 percent, best highest, so that what differs by nothing that
 *     matters is in an order that stays
 * @param order among equals: ascending
 * @param id of the document, the last to decide
 */
public record Rank(int score, long order, String id) implements Comparable<Rank> {
    private static final int STEPS = 45;

    /** What a float may be wrong by. */
    private static final double ROUNDING = 1e-5;

    /** Added to the steps of what helps: it comes before all that does not. */
    private static final int HELPS = 1 << 20;

    /** The step of a score. */
    static int step(float score, boolean helps) {
        int step = (int) Math.round(Math.log(Math.max(score, Float.MIN_NORMAL)) * STEPS);
        return helps ? step + HELPS : step;
    }

    /** A score of which everything below is of a lower step than this. */
    static float least(int step, boolean helps) {
        boolean stepHelps = step > HELPS / 2;
        if (helps != stepHelps) {
            return helps ? 0 : Float.POSITIVE_INFINITY;
        }
        double half = (stepHelps ? step - HELPS : step) - 0.5;
        return (float) (Math.exp(half / STEPS) * (1 - ROUNDING));
    }

    /** Best first. */
    @Override
    public int compareTo(Rank other) {
        int byScore = Integer.compare(other.score, score);
        int byOrder = byScore == 0 ? Long.compare(order, other.order) : byScore;
        return byOrder == 0 ? id.compareTo(other.id) : byOrder;
    }
}
