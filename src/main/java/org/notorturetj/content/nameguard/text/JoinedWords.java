package org.notorturetj.content.nameguard.text;

import java.util.ArrayList;
import java.util.List;

/** Takes words apart that are joined, and begin with capitals: FreeName, saveName, FName. */
final class JoinedWords {
    /** Shorter ones are letters in capitals here and there: a trick that is read as one word. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 100;
    private static final List<Integer> NONE = List.of();

    private JoinedWords() {}

    /**
     * Where the second word of some joined ones begins, and all that follow.
     *
     * @param from where a row of letters begins in the folded text
     * @param to where it ends, exclusive
     */
    static List<Integer> cuts(GuardedText text, int from, int to) {
        if (to - from <= SHORTEST || to - from > LONGEST) {
            return NONE;
        }
        List<Integer> cuts = NONE;
        int begin = from;
        for (int i = from + 1; i < to; i++) {
            if (!begins(text, i, to)) {
                continue;
            }
            boolean initial = i == from + 1 && text.isCapital(from);
            if (i - begin < SHORTEST && !initial) {
                return NONE;
            }
            cuts = cuts.isEmpty() ? new ArrayList<>() : cuts;
            cuts.add(i);
            begin = i;
        }
        return to - begin < SHORTEST ? NONE : cuts;
    }

    /** A capital behind a small letter, or before one and behind another capital. */
    private static boolean begins(GuardedText text, int place, int to) {
        return text.isCapital(place)
                && (text.isSmall(place - 1) || (place + 1 < to && text.isSmall(place + 1)));
    }
}
