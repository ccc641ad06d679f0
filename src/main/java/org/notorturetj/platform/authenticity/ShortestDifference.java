package org.notorturetj.platform.authenticity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The words that two short runs have in common so that as few words as possible are left that
 * differ, in as few places as possible (Gotoh 1982). Whole lines may be missing from the copy for
 * little, and anything at its very beginning and end for nothing: what was left out before an
 * inserted word must not make it look like a long replacement.
 */
final class ShortestDifference {
    private static final int WORD = 2;
    private static final int PLACE = 1;
    private static final int LINE = 1;
    private static final int NEVER = Integer.MAX_VALUE / 2;

    /** How a cell was reached: within a difference, or by a word that both have. */
    private static final int MATCH_AFTER_GAP = 1;

    private static final int MISSING = 1;
    private static final int ADDED = 2;
    private static final int LINES = 3;

    private final int[] published;
    private final int[] copied;
    private final int[] lineBefore;
    private final boolean atBeginning;
    private final boolean atEnd;
    private final int[][] match;
    private final int[][] gap;

    /**
     * In a cell: bit 0 for a match; bits 1 and 2 for the last step of a gap, 3 where it came from.
     */
    private final byte[][] steps;

    private ShortestDifference(
            int[] published, int[] copied, int[] lineBefore, boolean atBeginning, boolean atEnd) {
        this.published = published;
        this.copied = copied;
        this.lineBefore = lineBefore;
        this.atBeginning = atBeginning;
        this.atEnd = atEnd;
        this.match = new int[published.length + 1][copied.length + 1];
        this.gap = new int[published.length + 1][copied.length + 1];
        this.steps = new byte[published.length + 1][copied.length + 1];
    }

    /**
     * Finds them; takes the product of both lengths.
     *
     * @param atBeginning whether the copy begins here
     * @param atEnd whether it ends here
     * @return pairs of places, published and copied, in order
     */
    static Deque<int[]> common(
            Words published,
            int from,
            int to,
            Words copied,
            int copiedFrom,
            int copiedTo,
            boolean atBeginning,
            boolean atEnd) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] lines = new int[to - from + 1];
        Arrays.fill(lines, -1);
        int line = published.beginsLine(from) ? 0 : -1;
        for (int i = 1; i <= to - from; i++) {
            if (published.beginsLine(from + i)) {
                lines[i] = line;
                line = i;
            }
        }
        var table =
                new ShortestDifference(
                        numbered(published, from, to, numbers),
                        numbered(copied, copiedFrom, copiedTo, numbers),
                        lines,
                        atBeginning,
                        atEnd);
        table.fill();
        Deque<int[]> pairs = new ArrayDeque<>();
        table.walkBack((i, j) -> pairs.addFirst(new int[] {from + i, copiedFrom + j}));
        return pairs;
    }

    private static int[] numbered(Words words, int from, int to, Map<String, Integer> numbers) {
        int[] all = new int[to - from];
        for (int i = from; i < to; i++) {
            String word = words.word(i).text();
            Integer number = numbers.get(word);
            if (number == null) {
                number = numbers.size();
                numbers.put(word, number);
            }
            all[i - from] = number;
        }
        return all;
    }

    private void fill() {
        for (int i = 0; i <= published.length; i++) {
            for (int j = 0; j <= copied.length; j++) {
                fill(i, j);
            }
        }
    }

    private void fill(int i, int j) {
        match[i][j] = i == 0 && j == 0 ? 0 : NEVER;
        if (i > 0 && j > 0 && published[i - 1] == copied[j - 1]) {
            boolean afterGap = gap[i - 1][j - 1] < match[i - 1][j - 1];
            match[i][j] = afterGap ? gap[i - 1][j - 1] : match[i - 1][j - 1];
            steps[i][j] = (byte) (afterGap ? MATCH_AFTER_GAP : 0);
        }
        gap[i][j] = NEVER;
        if (i > 0) {
            boolean free = (atBeginning && j == 0) || (atEnd && j == copied.length);
            take(i, j, i - 1, j, free ? 0 : WORD, free ? 0 : PLACE, MISSING);
        }
        if (j > 0) {
            take(i, j, i, j - 1, WORD, PLACE, ADDED);
        }
        if (lineBefore[i] >= 0) {
            take(i, j, lineBefore[i], j, LINE, PLACE, LINES);
        }
    }

    private void take(int i, int j, int fromI, int fromJ, int cost, int place, int step) {
        int fromMatch = match[fromI][fromJ] + cost + place;
        int fromGap = gap[fromI][fromJ] + cost;
        int best = Math.min(fromMatch, fromGap);
        if (best < gap[i][j]) {
            gap[i][j] = best;
            int before = steps[i][j] & MATCH_AFTER_GAP;
            steps[i][j] = (byte) (before | step << 1 | (fromGap < fromMatch ? 8 : 0));
        }
    }

    private interface Pairs {
        void add(int published, int copied);
    }

    private void walkBack(Pairs pairs) {
        int i = published.length;
        int j = copied.length;
        boolean inGap = gap[i][j] < match[i][j];
        while (i > 0 || j > 0) {
            int step = steps[i][j];
            if (!inGap) {
                i--;
                j--;
                pairs.add(i, j);
                inGap = (step & MATCH_AFTER_GAP) != 0;
                continue;
            }
            inGap = (step & 8) != 0;
            switch (step >> 1 & 3) {
                case MISSING -> i--;
                case ADDED -> j--;
                default -> i = lineBefore[i];
            }
        }
    }
}
