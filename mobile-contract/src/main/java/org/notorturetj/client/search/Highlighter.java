package org.notorturetj.client.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the piece of a text that answers a query best. Never throws; takes time in proportion to
 * the text.
 */
public final class Highlighter {
    private static final String LEFT_OUT = "…";

    private final String text;
    private final int length;
    private final List<Term> found = new ArrayList<>();
    private final List<Integer> partsOfFound = new ArrayList<>();

    private Highlighter(String text, int length) {
        this.text = text;
        this.length = length;
    }

    /**
     * A piece of a plain text. Without any match, its beginning.
     *
     * @param language of the text: tg, ru, en
     * @param length about how long it may be, in UTF-16 units; words are not cut, unless one alone
     *     is longer
     */
    public static Fragment fragment(String text, String language, Query query, int length) {
        Highlighter highlighter = new Highlighter(text, Math.max(1, length));
        highlighter.find(Analyzer.terms(text, language), query);
        return highlighter.best();
    }

    private void find(List<Term> terms, Query query) {
        Set<String> present = new HashSet<>();
        for (Term term : terms) {
            present.add(term.text());
        }
        Map<String, Integer> wanted = new HashMap<>();
        List<String> prefixes = new ArrayList<>();
        int last = query.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            for (Alternative each : query.parts().get(i).alternatives()) {
                if (each.isPrefix()) {
                    prefixes.add(each.terms().get(0));
                } else if (present.containsAll(each.terms())) {
                    for (String term : each.terms()) {
                        wanted.put(term, i);
                    }
                }
            }
        }
        for (Term term : terms) {
            Integer part = wanted.get(term.text());
            if (part == null && startsWithAny(term.word(), prefixes)) {
                part = last;
            }
            if (part != null) {
                found.add(term);
                partsOfFound.add(part);
            }
        }
    }

    private static boolean startsWithAny(String word, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (word.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** The first piece with the most different words of the query, and of those with most words. */
    private Fragment best() {
        if (text.length() <= length) {
            return fragment(0, text.length());
        }
        int best = 0;
        int bestValue = -1;
        int to = 0;
        int[] inside = new int[Query.MAX_PARTS];
        int different = 0;
        for (int from = 0; from < found.size(); from++) {
            while (to < found.size() && found.get(to).end() - found.get(from).start() <= length) {
                different += inside[partsOfFound.get(to)]++ == 0 ? 1 : 0;
                to++;
            }
            int value = different * 1000 + Math.min(999, to - from);
            if (value > bestValue) {
                bestValue = value;
                best = from;
            }
            if (to > from) {
                different -= --inside[partsOfFound.get(from)] == 0 ? 1 : 0;
            } else {
                to = from + 1;
            }
        }
        if (found.isEmpty()) {
            return fragment(0, cutBefore(length));
        }
        int start = startAround(found.get(best).start());
        return fragment(start, cutBefore(Math.min(text.length(), start + length)));
    }

    /** Begins with the sentence, if that is near, else with some words before. */
    private int startAround(int match) {
        int earliest = Math.max(0, match - length / 4);
        if (earliest == 0) {
            return 0;
        }
        for (int i = match - 1; i > earliest; i--) {
            if (".!?\n".indexOf(text.charAt(i - 1)) >= 0
                    && Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        for (int i = earliest; i < match; i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return match;
    }

    /** The end of the last whole word before a place; the place itself if a word fills it all. */
    private int cutBefore(int place) {
        if (place >= text.length()) {
            return text.length();
        }
        for (int i = place; i > Math.max(0, place - length / 2); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        boolean insidePair = place > 0 && Character.isLowSurrogate(text.charAt(place));
        return insidePair ? place - 1 : place;
    }

    private Fragment fragment(int start, int end) {
        String before = start > 0 ? LEFT_OUT : "";
        String after = end < text.length() ? LEFT_OUT : "";
        List<Fragment.Mark> marks = new ArrayList<>();
        int shift = before.length() - start;
        for (Term term : found) {
            if (term.start() >= start && term.end() <= end) {
                marks.add(new Fragment.Mark(term.start() + shift, term.end() + shift));
            }
        }
        return new Fragment(before + text.substring(start, end) + after, marks);
    }
}
