package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lines of a copy that are not as published, place by place; each is read once. */
final class Alterations {
    private final Words published;
    private final Words copied;
    private final List<Gap> changed;
    private final List<Gap> around;
    private final BitSet references;

    /** The gap before each word of what was published, and whether the word is in it. */
    private final int[] gapOf;

    private final List<Gap> gaps;
    private final Map<Integer, String> read = new HashMap<>();
    private final Map<Long, String> runs = new HashMap<>();

    Alterations(
            Words published,
            Words copied,
            List<Gap> gaps,
            List<Gap> changed,
            List<Gap> around,
            BitSet references) {
        this.published = published;
        this.copied = copied;
        this.gaps = gaps;
        this.changed = changed;
        this.around = around;
        this.references = references;
        this.gapOf = new int[published.size()];
        int gap = -1;
        for (int i = 0; i < gapOf.length; i++) {
            while (gap + 1 < gaps.size() && gaps.get(gap + 1).publishedFrom() <= i) {
                gap++;
            }
            gapOf[i] = gap;
        }
    }

    /** All words but those that stand around. */
    String ownText() {
        BitSet own = new BitSet(copied.size());
        own.set(0, copied.size());
        around.forEach(gap -> own.clear(gap.copiedFrom(), gap.copiedTo()));
        own.andNot(references);
        List<String> words = copied.texts(0, copied.size());
        return String.join(" ", own.stream().mapToObj(words::get).toList());
    }

    List<Alteration> all() {
        Set<Integer> framing = new HashSet<>();
        around.forEach(gap -> framing.addAll(lines(gap.copiedFrom(), gap.copiedTo())));
        List<Alteration> alterations = new ArrayList<>();
        for (Gap gap : changed) {
            Set<Integer> own = lines(gap.copiedFrom(), gap.copiedTo());
            // what is missing at the beginning of a line may have stood at the end of that before
            Set<Integer> beside = lines(gap.copiedFrom() - 1, gap.copiedTo() + 1);
            beside.removeAll(own);
            beside.removeAll(framing);
            alterations.add(alteration(gap, own, beside, unwrapped(gap), false));
        }
        for (Gap gap : around) {
            Set<Integer> own = lines(gap.copiedFrom(), gap.copiedTo());
            alterations.add(alteration(gap, own, Set.of(), List.of(), true));
        }
        return alterations;
    }

    private Alteration alteration(
            Gap gap, Set<Integer> own, Set<Integer> beside, List<String> unwrapped, boolean added) {
        return new Alteration(
                own.stream().map(read::get).toList(),
                beside.stream().map(read::get).toList(),
                unwrapped,
                added,
                gap.copiedFrom() == 0,
                gap.copiedTo() == copied.size());
    }

    /** Of the line that a gap is in; of one between two lines of each of them. */
    private List<String> unwrapped(Gap gap) {
        int at = gap.publishedFrom();
        if (gap.missing() > 0) {
            int to = published.endOfLine(gap.publishedTo() - 1);
            return List.of(run(copiedFrom(published.beginOfLine(at)), copiedTo(to)));
        }
        List<String> lines = new ArrayList<>();
        if (at > 0) {
            int to = published.beginsLine(at) ? gap.copiedTo() : copiedTo(published.endOfLine(at));
            lines.add(run(copiedFrom(published.beginOfLine(at - 1)), to));
        }
        if (at < published.size() && published.beginsLine(at)) {
            lines.add(run(gap.copiedFrom(), copiedTo(published.endOfLine(at))));
        }
        return lines;
    }

    /** Where the copy has a word, or what stands for it. */
    private int copiedFrom(int word) {
        Gap before = gapOf[word] < 0 ? new Gap(0, 0, 0, 0) : gaps.get(gapOf[word]);
        return word < before.publishedTo()
                ? before.copiedFrom()
                : before.copiedTo() + word - before.publishedTo();
    }

    private int copiedTo(int word) {
        Gap before = gapOf[word - 1] < 0 ? new Gap(0, 0, 0, 0) : gaps.get(gapOf[word - 1]);
        return word - 1 < before.publishedTo()
                ? before.copiedTo()
                : before.copiedTo() + word - before.publishedTo();
    }

    private String run(int from, int to) {
        return runs.computeIfAbsent(
                ((long) from << Integer.SIZE) + to,
                key -> {
                    List<String> words = new ArrayList<>(copied.texts(from, to));
                    for (int i = words.size() - 1; i >= 0; i--) {
                        if (references.get(from + i)) {
                            words.remove(i);
                        }
                    }
                    return String.join(" ", words);
                });
    }

    /** The numbers of the lines of some words. */
    private Set<Integer> lines(int from, int to) {
        Set<Integer> lines = new TreeSet<>();
        for (int i = Math.max(0, from); i < Math.min(copied.size(), to); i++) {
            int line = copied.word(i).line();
            if (lines.add(line) && !read.containsKey(line)) {
                read.put(line, copied.lineOf(i));
            }
        }
        return lines;
    }
}
