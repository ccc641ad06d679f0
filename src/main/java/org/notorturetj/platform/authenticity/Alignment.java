package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds where two texts differ. Runs of three words that each text has once hold them together
 * (patience diff); what is between is compared by words ({@link ShortestDifference}) as long as it
 * is short. A stranger chooses one of the texts, so nothing here grows with the square of their
 * length.
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

    /** The gaps in order; none if the texts are the same. */
    static List<Gap> of(Words published, Words copied, Effort effort) {
        var alignment = new Alignment(published, copied, effort);
        for (int[] anchor : alignment.anchors()) {
            alignment.reach(anchor[0], anchor[1]);
        }
        alignment.close(published.size(), copied.size());
        return alignment.gaps;
    }

    /** Alterations of runs that both texts have exactly once, in the order of both. */
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
        var gap = new Gap(publishedDone, publishedTo, copiedDone, copiedTo);
        publishedDone = publishedTo;
        copiedDone = copiedTo;
        int words = gap.missing() + gap.added();
        if (gap.missing() == 0 || gap.added() == 0) {
            add(gap);
        } else if (words > MOST || !effort.allows(words)) {
            add(withoutEnds(gap));
        } else {
            compare(gap);
        }
    }

    /** Without the words at its beginning and end that are the same. */
    private Gap withoutEnds(Gap gap) {
        int from = gap.publishedFrom();
        int copiedFrom = gap.copiedFrom();
        while (from < gap.publishedTo()
                && copiedFrom < gap.copiedTo()
                && isSame(from, copiedFrom)) {
            from++;
            copiedFrom++;
        }
        int end = gap.publishedTo();
        int copiedEnd = gap.copiedTo();
        while (from < end && copiedFrom < copiedEnd && isSame(end - 1, copiedEnd - 1)) {
            end--;
            copiedEnd--;
        }
        return new Gap(from, end, copiedFrom, copiedEnd);
    }

    private void compare(Gap gap) {
        int from = gap.publishedFrom();
        int copiedFrom = gap.copiedFrom();
        for (int[] same :
                ShortestDifference.common(
                        published,
                        from,
                        gap.publishedTo(),
                        copied,
                        copiedFrom,
                        gap.copiedTo(),
                        copiedFrom == 0,
                        gap.copiedTo() == copied.size())) {
            add(new Gap(from, same[0], copiedFrom, same[1]));
            from = same[0] + 1;
            copiedFrom = same[1] + 1;
        }
        add(new Gap(from, gap.publishedTo(), copiedFrom, gap.copiedTo()));
    }

    private void add(Gap gap) {
        if (gap.missing() > 0 || gap.added() > 0) {
            gaps.add(gap);
        }
    }
}
