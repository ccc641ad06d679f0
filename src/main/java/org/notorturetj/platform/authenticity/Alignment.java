package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/**
 * Finds where two texts differ. Runs of three words that each text has once hold them together
 * (patience diff); what is between is compared by words (Myers 1986) as long as it is short. A
 * stranger chooses one of the texts, so nothing here grows with the square of their length.
 */
final class Alignment {
    /** The most words between two anchors that are compared, of both texts together. */
    private static final int MOST = 1_000;

    private final Words published;
    private final Words copied;
    private final Effort effort;
    private final List<Gap> gaps = new ArrayList<>();
    private int publishedDone;
    private int copiedDone;

    private Alignment(Words published, Words copied, Effort effort) {
        this.published = published;
        this.copied = copied;
        this.effort = effort;
    }

    /** What stands between words that both texts have; the ends are exclusive. */
    record Gap(int publishedFrom, int publishedTo, int copiedFrom, int copiedTo) {
        Gap movedBy(int words) {
            return new Gap(
                    publishedFrom + words,
                    publishedTo + words,
                    copiedFrom + words,
                    copiedTo + words);
        }

        Gap withoutPublished() {
            return new Gap(publishedTo, publishedTo, copiedFrom, copiedTo);
        }
    }

    /** The gaps in order; none if the texts are the same. */
    static List<Gap> of(Words published, Words copied, Effort effort) {
        var alignment = new Alignment(published, copied, effort);
        for (int[] anchor : alignment.anchors()) {
            alignment.reach(anchor[0], anchor[1]);
        }
        alignment.close(published.size(), copied.size());
        return alignment.gaps;
    }

    /** Places of runs that both texts have exactly once, in the order of both. */
    private List<int[]> anchors() {
        Map<Words.Run, Integer> inPublished = published.runs();
        List<int[]> shared = new ArrayList<>();
        for (Map.Entry<Words.Run, Integer> run : copied.runs().entrySet()) {
            int place = run.getValue() < 0 ? -1 : inPublished.getOrDefault(run.getKey(), -1);
            if (place >= 0) {
                shared.add(new int[] {place, run.getValue()});
            }
        }
        return Ascending.longest(shared);
    }

    /** Goes on to words that are the same in both, and as far as they are the same. */
    private void reach(int inPublished, int inCopied) {
        if (inPublished < publishedDone || inCopied < copiedDone) {
            return; // inside of a run that was passed
        }
        close(inPublished, inCopied);
        while (publishedDone < published.size()
                && copiedDone < copied.size()
                && isSame(publishedDone, copiedDone)) {
            publishedDone++;
            copiedDone++;
        }
    }

    private boolean isSame(int inPublished, int inCopied) {
        return published.word(inPublished).text().equals(copied.word(inCopied).text());
    }

    /** Compares what stands before two places. */
    private void close(int publishedTo, int copiedTo) {
        int from = publishedDone;
        int copiedFrom = copiedDone;
        publishedDone = publishedTo;
        copiedDone = copiedTo;
        int end = publishedTo;
        int copiedEnd = copiedTo;
        while (from < end && copiedFrom < copiedEnd && isSame(from, copiedFrom)) {
            from++;
            copiedFrom++;
        }
        while (from < end && copiedFrom < copiedEnd && isSame(end - 1, copiedEnd - 1)) {
            end--;
            copiedEnd--;
        }
        if (from == end && copiedFrom == copiedEnd) {
            return;
        }
        int words = end - from + copiedEnd - copiedFrom;
        if (from == end || copiedFrom == copiedEnd || words > MOST || !effort.allows(words)) {
            gaps.add(new Gap(from, end, copiedFrom, copiedEnd));
        } else {
            compare(from, end, copiedFrom, copiedEnd);
        }
    }

    private void compare(int from, int end, int copiedFrom, int copiedEnd) {
        List<String> before = published.texts(from, end);
        List<String> after = copied.texts(copiedFrom, copiedEnd);
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            if (delta.getType() != DeltaType.EQUAL) {
                int place = from + delta.getSource().getPosition();
                int copiedPlace = copiedFrom + delta.getTarget().getPosition();
                gaps.add(
                        new Gap(
                                place,
                                place + delta.getSource().size(),
                                copiedPlace,
                                copiedPlace + delta.getTarget().size()));
            }
        }
    }
}
