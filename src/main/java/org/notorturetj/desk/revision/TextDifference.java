package org.notorturetj.desk.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.notorturetj.api.desk.revision.TextSegment;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/** The difference between two texts: by line first, then by word within changed lines. */
final class TextDifference {
    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /**
     * The most lines or words to compare, both sides together: time and memory grow with the square
     * of the difference (Myers 1986), here to 32 MiB at worst. A paragraph has a few hundred words;
     * larger changes are shown as removed and added.
     */
    private static final int MOST = 1_000;

    private final List<TextSegment> segments = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private String kind = "same";

    private TextDifference() {}

    /**
     * The segments in order: same and removed make up the text before, same and added the text
     * after.
     */
    static List<TextSegment> between(String before, String after) {
        var difference = new TextDifference();
        difference.compare(
                LINES,
                before,
                after,
                (old, fresh) -> difference.compare(WORDS, old, fresh, difference::replaced));
        difference.end();
        return List.copyOf(difference.segments);
    }

    private void compare(Pattern unit, String before, String after, Changed changed) {
        List<String> old = units(unit, before);
        List<String> fresh = units(unit, after);
        int shorter = Math.min(old.size(), fresh.size());
        int start = 0;
        while (start < shorter && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        add("same", text(old.subList(0, start)));
        compare(
                old.subList(start, old.size() - end),
                fresh.subList(start, fresh.size() - end),
                changed);
        add("same", text(old.subList(old.size() - end, old.size())));
    }

    private void compare(List<String> old, List<String> fresh, Changed changed) {
        if (old.size() + fresh.size() > MOST) {
            changed.accept(text(old), text(fresh));
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add("same", text(delta.getSource().getLines()));
            } else {
                changed.accept(
                        text(delta.getSource().getLines()), text(delta.getTarget().getLines()));
            }
        }
    }

    private void replaced(String old, String fresh) {
        add("removed", old);
        add("added", fresh);
    }

    private void add(String nextKind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!nextKind.equals(kind)) {
            end();
            kind = nextKind;
        }
        pending.append(text);
    }

    private void end() {
        if (!pending.isEmpty()) {
            segments.add(new TextSegment(kind, pending.toString()));
            pending.setLength(0);
        }
    }

    private static List<String> units(Pattern unit, String text) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String text(List<String> units) {
        return String.join("", units);
    }

    private interface Changed {
        void accept(String before, String after);
    }
}
