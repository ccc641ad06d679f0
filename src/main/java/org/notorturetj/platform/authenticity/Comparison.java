package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.List;

/**
 * A copy beside what was published. Parts may be missing from the copy where a reader would leave
 * them out: at its beginning and end, and whole lines (title, summary, a paragraph). Nothing may be
 * added, and nothing be missing within a line.
 */
public final class Comparison {
    /** Words around a difference that are shown. */
    private static final int CONTEXT = 6;

    /** More than anybody reads; the rest is only counted. */
    private static final int SHOWN = 50;

    private final Words published;
    private final Words copied;
    private final int head;
    private final List<Difference> differences = new ArrayList<>();
    private int different;
    private int same;
    private boolean excerpt;

    private Comparison(Words published, Words copied, int head) {
        this.published = published;
        this.copied = copied;
        this.head = head;
    }

    /**
     * Compares; takes time in proportion to the lengths, however different the texts are.
     *
     * @param head how many words stand before the body: it is no excerpt that lacks only these
     * @param effort what is not compared for want of it is one difference
     */
    static Comparison of(Words published, Words copied, int head, Effort effort) {
        var comparison = new Comparison(published, copied, head);
        comparison.compare(Alignment.of(published, copied, effort));
        return comparison;
    }

    /** The places where they differ, in order; the first fifty. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** How many places there are. */
    public int different() {
        return different;
    }

    /** Words that both have in the same order. */
    public int same() {
        return same;
    }

    /** Words of the copy. */
    public int copiedWords() {
        return copied.size();
    }

    /** Whether the copy leaves parts out. */
    public boolean isExcerpt() {
        return excerpt;
    }

    private void compare(List<Alignment.Gap> gaps) {
        int missing = 0;
        for (Alignment.Gap gap : gaps) {
            missing += gap.copiedTo() - gap.copiedFrom();
            judge(gap);
        }
        same = copied.size() - missing;
    }

    private void judge(Alignment.Gap gap) {
        boolean left = gap.publishedTo() > gap.publishedFrom();
        boolean added = gap.copiedTo() > gap.copiedFrom();
        boolean atEnd = gap.copiedFrom() == 0 || gap.copiedTo() == copied.size();
        if (left && (atEnd || !added)) {
            Alignment.Gap moved = added ? gap : ofWholeLines(gap);
            if (atEnd || isOfWholeLines(moved)) {
                excerpt |= gap.publishedTo() > head;
                if (added) {
                    differ(isReplaced(gap) ? gap : gap.withoutPublished());
                }
                return;
            }
        }
        differ(gap);
    }

    /** Whether what was added at an end stands for what is missing there. */
    private static boolean isReplaced(Alignment.Gap gap) {
        int added = gap.copiedTo() - gap.copiedFrom();
        return gap.publishedTo() - gap.publishedFrom() <= 2 * added + CONTEXT;
    }

    /** What is left out may be a whole line although the alignment shows it some words later. */
    private Alignment.Gap ofWholeLines(Alignment.Gap gap) {
        Alignment.Gap moved = gap;
        while (!isOfWholeLines(moved) && canMoveBack(moved)) {
            moved = moved.movedBy(-1);
        }
        if (isOfWholeLines(moved)) {
            return moved;
        }
        moved = gap;
        while (!isOfWholeLines(moved) && canMoveOn(moved)) {
            moved = moved.movedBy(1);
        }
        return moved;
    }

    private boolean canMoveBack(Alignment.Gap gap) {
        return gap.publishedFrom() > 0
                && gap.copiedFrom() > 0
                && text(gap.publishedFrom() - 1).equals(text(gap.publishedTo() - 1));
    }

    private boolean canMoveOn(Alignment.Gap gap) {
        return gap.publishedTo() < published.size()
                && gap.copiedTo() < copied.size()
                && text(gap.publishedFrom()).equals(text(gap.publishedTo()));
    }

    private String text(int word) {
        return published.word(word).text();
    }

    private boolean isOfWholeLines(Alignment.Gap gap) {
        return published.beginsLine(gap.publishedFrom()) && published.beginsLine(gap.publishedTo());
    }

    private void differ(Alignment.Gap gap) {
        different++;
        if (differences.size() < SHOWN) {
            differences.add(
                    new Difference(
                            published.source(gap.publishedFrom(), gap.publishedTo()),
                            copied.source(gap.copiedFrom(), gap.copiedTo()),
                            copied.source(
                                    Math.max(0, gap.copiedFrom() - CONTEXT), gap.copiedFrom()),
                            copied.source(
                                    gap.copiedTo(),
                                    Math.min(copied.size(), gap.copiedTo() + CONTEXT))));
        }
    }
}
