package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The longest selection of pairs whose first numbers ascend, in O(n log n) (patience sorting). */
final class Ascending {
    private Ascending() {}

    /**
     * Selects.
     *
     * @param pairs in ascending order of their second numbers; no first number is there twice
     */
    static List<int[]> longest(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int[] lastOf = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int first = pairs.get(i)[0];
            int found = Arrays.binarySearch(tails, 0, length, first);
            int at = found < 0 ? -found - 1 : found;
            tails[at] = first;
            lastOf[at] = i;
            before[i] = at == 0 ? -1 : lastOf[at - 1];
            length = Math.max(length, at + 1);
        }
        List<int[]> selected = new ArrayList<>();
        for (int i = length == 0 ? -1 : lastOf[length - 1]; i >= 0; i = before[i]) {
            selected.add(pairs.get(i));
        }
        Collections.reverse(selected);
        return selected;
    }
}
