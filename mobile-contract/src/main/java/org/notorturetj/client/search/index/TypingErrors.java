package org.notorturetj.client.search.index;

/**
 * How far two words are from each other by typing errors: a letter too many, one missing, another
 * one, or two exchanged (optimal string alignment).
 */
final class TypingErrors {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private TypingErrors() {}

    /** How many errors a word may have: none in a short one, one, and two in a long one. */
    static int most(String word) {
        return word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
    }

    /**
     * The number of errors between two words.
     *
     * @param most what is still of interest, at most 3
     * @return a number up to {@code most}, or {@code most + 1} if there are more
     */
    static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int width = other.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < width; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int errors =
                        Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean exchanged =
                        i > 1
                                && j > 1
                                && one.charAt(i - 1) == other.charAt(j - 2)
                                && one.charAt(i - 2) == other.charAt(j - 1);
                row[j] = exchanged ? Math.min(errors, beforeLast[j - 2] + 1) : errors;
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[width - 1], most + 1);
    }
}
