package org.notorturetj.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.notorturetj.search.index.SearchableText;
import org.notorturetj.search.match.Marks;
import org.notorturetj.search.match.Marks.Mark;

/** The pieces of a text that answer a query best. */
final class Excerpts {
    private static final int PIECES = 2;

    /** Of one piece, in UTF-16 units. */
    private static final int LENGTH = 180;

    /** What may stand before the first word that is marked. */
    private static final int BEFORE = 50;

    /** Pieces that are weighed: of a text that is full of a word, the first ones say enough. */
    private static final int WEIGHED = 60;

    private static final String LEFT_OUT = "…";

    private Excerpts() {}

    /** Pieces as safe HTML, at most two; none if the text answers in its title only. */
    static List<String> of(SearchableText text, Marks marks) {
        List<Piece> pieces = new ArrayList<>(pieces(text.lead(), marks.lead(), Part.LEAD));
        pieces.addAll(pieces(text.steps(), marks.steps(), Part.STEPS));
        pieces.addAll(pieces(text.body(), marks.body(), Part.BODY));
        pieces.sort(Comparator.comparingInt(Piece::value).reversed());
        List<Piece> chosen = new ArrayList<>();
        for (Piece piece : pieces) {
            if (chosen.size() < PIECES && chosen.stream().noneMatch(piece::overlaps)) {
                chosen.add(piece);
            }
        }
        chosen.sort(Comparator.comparing(Piece::part).thenComparing(Piece::from));
        return chosen.stream().map(piece -> cut(piece.part().of(text), piece)).distinct().toList();
    }

    /** Parts of a text in their order. */
    private enum Part {
        LEAD(SearchableText::lead),
        STEPS(SearchableText::steps),
        BODY(SearchableText::body);

        @SuppressWarnings("ImmutableEnumChecker") // without state
        private final Function<SearchableText, String> text;

        Part(Function<SearchableText, String> text) {
            this.text = text;
        }

        String of(SearchableText whole) {
            return text.apply(whole);
        }
    }

    private static List<Piece> pieces(String text, List<Mark> marks, Part part) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < Math.min(marks.size(), WEIGHED); i++) {
            Mark first = marks.get(i);
            if (first.end() > text.length()) {
                return pieces; // another text than the index has seen
            }
            int from = start(text, first.start());
            int latest = Math.min(text.length(), from + LENGTH);
            int to = part != Part.BODY ? lineEnd(text, first.end(), latest) : latest;
            to = end(text, to, first.end());
            int last = to;
            List<Mark> inside =
                    marks.stream()
                            .filter(mark -> mark.start() >= from && mark.end() <= last)
                            .toList();
            Set<Integer> parts = new HashSet<>();
            inside.forEach(mark -> parts.add(mark.part()));
            int value =
                    parts.size() * 100 + Math.min(inside.size(), 9) + (part != Part.BODY ? 10 : 0);
            pieces.add(new Piece(part, from, to, inside, value));
        }
        return pieces;
    }

    /** At the beginning of a line, a sentence, or at least of a word. */
    private static int start(String text, int match) {
        int earliest = Math.max(0, match - BEFORE);
        for (int i = match; i > earliest; i--) {
            char before = text.charAt(i - 1);
            boolean sentence =
                    i > 1
                            && Character.isWhitespace(before)
                            && ".!?".indexOf(text.charAt(i - 2)) >= 0;
            if (before == '\n' || sentence) {
                return i;
            }
        }
        if (earliest == 0) {
            return 0;
        }
        for (int i = earliest; i < match; i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return match;
    }

    /** Lines of the lead are sentences of their own. */
    private static int lineEnd(String text, int from, int latest) {
        int end = text.indexOf('\n', from);
        return end < 0 ? latest : Math.min(end, latest);
    }

    private static int end(String text, int latest, int least) {
        if (latest == text.length() || text.charAt(latest) == '\n') {
            return latest;
        }
        for (int i = latest; i > least; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return least;
    }

    private static String cut(String text, Piece piece) {
        String before = piece.from() > 0 && text.charAt(piece.from() - 1) != '\n' ? LEFT_OUT : "";
        String after =
                piece.to() < text.length() && text.charAt(piece.to()) != '\n' ? LEFT_OUT : "";
        List<Mark> moved =
                piece.marks().stream()
                        .map(
                                mark ->
                                        new Mark(
                                                mark.start() - piece.from(),
                                                mark.end() - piece.from(),
                                                mark.part()))
                        .toList();
        return before + MarkedText.html(text.substring(piece.from(), piece.to()), moved) + after;
    }

    /** A piece of a part. */
    private record Piece(Part part, int from, int to, List<Mark> marks, int value) {
        boolean overlaps(Piece other) {
            return part == other.part && from < other.to && other.from < to;
        }
    }
}
