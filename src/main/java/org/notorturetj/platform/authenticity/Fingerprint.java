package org.notorturetj.platform.authenticity;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Numbers by which a copy of a text is found although only a part of it was copied or some of it
 * was changed: the least of the hashes of every twelve runs of four words (winnowing: Schleimer,
 * Wilkerson and Aiken 2003). Two texts that share fifteen words in a row share a number. The
 * numbers are stored, so the function never changes.
 */
public final class Fingerprint {
    /** Words in a run. */
    private static final int RUN = 4;

    /** Runs of which one is kept. */
    private static final int WINDOW = 12;

    /** The most that is kept of a text: that of some 25,000 words. */
    private static final int MOST = 4_000;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** The numbers of a text in ascending order; none for one of fewer than four words. */
    public static int[] of(Words words) {
        int runs = words.size() - RUN + 1;
        if (runs <= 0) {
            return new int[0];
        }
        int[] hashes = new int[runs];
        for (int i = 0; i < runs; i++) {
            hashes[i] = hash(words, i);
        }
        SortedSet<Integer> kept = new TreeSet<>();
        for (int i = 0; i == 0 || (i + WINDOW <= runs && kept.size() < MOST); i++) {
            kept.add(least(hashes, i, Math.min(i + WINDOW, runs)));
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int least(int[] hashes, int from, int to) {
        int least = hashes[from];
        for (int i = from + 1; i < to; i++) {
            least = Math.min(least, hashes[i]);
        }
        return least;
    }

    /** FNV-1a of the words, mixed so that the least is any of them. */
    private static int hash(Words words, int from) {
        long hash = FNV_OFFSET;
        for (int i = from; i < from + RUN; i++) {
            String word = words.word(i).text();
            for (int j = 0; j < word.length(); j++) {
                hash = (hash ^ word.charAt(j)) * FNV_PRIME;
            }
            hash = (hash ^ ' ') * FNV_PRIME;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        return (int) (hash >>> 32);
    }
}
