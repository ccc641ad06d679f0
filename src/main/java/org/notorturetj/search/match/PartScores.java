package org.notorturetj.search.match;

import java.util.Arrays;

/** What documents of one window score for one part of a query. */
final class PartScores {
    /**
     * Documents of a window: so many that the scores of a few parts stay in a processor's cache.
     */
    static final int WINDOW = 4_096;

    /** A second place that answers the same part adds little. */
    private static final float TIE = 0.1f;

    private final float[] best = new float[WINDOW];
    private final float[] sum = new float[WINDOW];
    private final boolean[] plain = new boolean[WINDOW];

    /** A bit for each document that answers. */
    private final long[] answered = new long[WINDOW / Long.SIZE];

    /** Begins another window. What is left in the other arrays is not looked at. */
    void clear() {
        Arrays.fill(answered, 0);
    }

    /**
     * A document answers in one way more.
     *
     * @param at its place in the window
     * @param score above 0
     * @param isPlain whether whole words outside of the body answer
     */
    void add(int at, float score, boolean isPlain) {
        long bit = 1L << at;
        long before = answered[at / Long.SIZE];
        if ((before & bit) == 0) {
            answered[at / Long.SIZE] = before | bit;
            best[at] = score;
            sum[at] = score;
            plain[at] = isPlain;
            return;
        }
        sum[at] += score;
        if (score > best[at]) {
            best[at] = score;
        }
        plain[at] |= isPlain;
    }

    /** Which of 64 documents of the window answer. */
    long answered(int word) {
        return answered[word];
    }

    boolean isAnswered(int at) {
        return (answered[at / Long.SIZE] & 1L << at) != 0;
    }

    /** Of one that answers. */
    boolean isPlain(int at) {
        return plain[at];
    }

    /** Of one that answers. */
    float score(int at) {
        return best[at] + (sum[at] - best[at]) * TIE;
    }
}
