package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A copy beside what was published. Parts may be missing from the copy where a reader would leave
 * them out: at its beginning and end, and whole lines (title, summary, a paragraph). Whole lines
 * that stand before the first, after the last and between title, summary and body of what is ours
 * are told apart from what is changed in it: a forwarded message has them, and a page of a browser.
 */
public final class Comparison {
    /** Words around a difference that are shown. */
    private static final int CONTEXT = 6;

    /** More than anybody reads; the rest is only counted. */
    private static final int SHOWN = 50;

    /** One word of so many that is the same makes other words another wording. */
    private static final int REWORDED = 3;

    private final Words published;
    private final Words copied;
    private final int head;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Difference> lacking = new ArrayList<>();

    private final List<Gap> changed = new ArrayList<>();
    private final List<Gap> around = new ArrayList<>();
    private final BitSet references = new BitSet();
    private List<Gap> gaps = List.of();
    private int altered;
    private int added;
    private int lettersMissing;
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

    /** The places where they differ, in order; words that only lack letters if no others do. */
    public List<Difference> differences() {
        return List.copyOf(altered + added > 0 ? differences : lacking);
    }

    /** How many places there are; the first fifty are shown. */
    public int different() {
        return altered + added > 0 ? altered + added : lettersMissing;
    }

    /** How many places there are within what is ours. */
    public int altered() {
        return altered;
    }

    /** How often other lines stand before, after or between what is ours. */
    public int added() {
        return added;
    }

    /** Words in which letters that only Tajik has were typed as others. */
    public int lettersMissing() {
        return lettersMissing;
    }

    /** All words of the copy, with one space between them. */
    public String copiedText() {
        return CopiedLine.key(copied);
    }

    /** All words of the copy but those that stand around what is ours. */
    public String ownText() {
        return placesOf().ownText();
    }

    /** Where lines of the copy are not as published: first those that are changed. */
    public List<Alteration> alterations() {
        return placesOf().all();
    }

    private Alterations placesOf() {
        return new Alterations(published, copied, gaps, changed, around, references);
    }

    /** The words of each line of what was published. */
    public List<String> publishedLines() {
        return published.lines(1);
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

    private void compare(List<Gap> found) {
        gaps = found;
        int missing = 0;
        int inPublished = 0;
        int inCopied = 0;
        for (Gap gap : gaps) {
            compareLetters(inPublished, inCopied, gap.copiedFrom());
            missing += gap.added();
            judge(gap);
            inPublished = gap.publishedTo();
            inCopied = gap.copiedTo();
        }
        compareLetters(inPublished, inCopied, copied.size());
        same = copied.size() - missing;
    }

    /** Of words that are the same but for letters that only Tajik has. */
    private void compareLetters(int inPublished, int from, int to) {
        for (int i = from; i < to; i++) {
            int place = inPublished + i - from;
            String there = published.word(place).exact();
            String here = copied.word(i).exact();
            if (!there.equals(here)) {
                var gap = new Gap(place, place + 1, i, i + 1);
                if (TajikLetters.areMissing(there, here)) {
                    lettersMissing++;
                    show(gap, lacking);
                } else {
                    alter(gap);
                }
            }
        }
    }

    private void judge(Gap found) {
        Gap gap = found.missing() > 0 ? found : withoutReferences(found);
        boolean left = gap.missing() > 0;
        boolean more = gap.added() > 0;
        if (!left && !more) {
            return;
        }
        boolean atEnd = gap.copiedFrom() == 0 || gap.copiedTo() == copied.size();
        boolean around = more && isAround(gap, atEnd);
        if (left && (atEnd || around || !more)) {
            Gap moved = more ? gap : gap.ofWholeLines(published, copied);
            if (atEnd || around || moved.isOfWholeLines(published)) {
                boolean replaced = more && !around && isReplaced(gap);
                excerpt |= gap.publishedTo() > head && !replaced;
                if (around) {
                    surround(gap.withoutPublished());
                } else if (more) {
                    alter(replaced ? gap : gap.withoutPublished());
                }
                return;
            }
        }
        if (around) {
            surround(gap);
        } else {
            alter(gap);
        }
    }

    /** Of a link a program shows a number, and its address elsewhere. */
    private Gap withoutReferences(Gap gap) {
        int from = gap.copiedFrom();
        int to = gap.copiedTo();
        while (from < to && copied.isReference(from)) {
            references.set(from++);
        }
        while (from < to && copied.isReference(to - 1)) {
            references.set(--to);
        }
        return new Gap(gap.publishedFrom(), gap.publishedTo(), from, to);
    }

    /**
     * Whether what was added are lines of their own, where pages and programs put theirs, and not
     * another wording of what is missing there.
     */
    private boolean isAround(Gap gap, boolean atEnd) {
        boolean ownLines =
                gap.addsWholeLines(copied)
                        && (gap.copiedFrom() == 0 || published.beginsLine(gap.publishedFrom()))
                        && (gap.copiedTo() == copied.size()
                                || published.beginsLine(gap.publishedTo()));
        return ownLines && (atEnd || gap.publishedTo() <= head) && !isReworded(gap);
    }

    private boolean isReworded(Gap gap) {
        Set<String> missing =
                new HashSet<>(published.texts(gap.publishedFrom(), gap.publishedTo()));
        long known =
                copied.texts(gap.copiedFrom(), gap.copiedTo()).stream()
                        .filter(missing::contains)
                        .count();
        return known > 0 && known * REWORDED >= Math.min(gap.added(), gap.missing());
    }

    /** Whether what was added at an end stands for what is missing there. */
    private static boolean isReplaced(Gap gap) {
        return gap.missing() <= 2 * gap.added() + CONTEXT;
    }

    private void alter(Gap gap) {
        altered++;
        show(gap, differences);
        changed.add(gap);
    }

    private void surround(Gap gap) {
        added++;
        show(gap, differences);
        around.add(gap);
    }

    private void show(Gap gap, List<Difference> shown) {
        if (shown.size() < SHOWN) {
            shown.add(
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
