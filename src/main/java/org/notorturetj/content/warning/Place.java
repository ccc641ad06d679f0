package org.notorturetj.content.warning;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where in a member something stands, in UTF-16 code units. What finds it reads texts without their
 * Markdown and does not know; so it is asked again of pieces, down to the shortest run of words in
 * which it still finds it.
 */
public record Place(int from, int to) {
    private static final String BETWEEN_PARAGRAPHS = "\n\n";

    /** The beginning of a number may be one, too: it is told to its end. */
    private static final Pattern REST_OF_NUMBER =
            Pattern.compile("(?<=\\d)(?:[ \\u00A0()-]{0,2}\\d)+");

    /**
     * Looks for the first place.
     *
     * @param finds whether it stands in a piece
     * @return null if it stands in no piece, only in the whole
     */
    static @Nullable Place of(String text, Predicate<String> finds) {
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf(BETWEEN_PARAGRAPHS, from);
            int to = end < 0 ? text.length() : end;
            if (finds.test(text.substring(from, to))) {
                return within(text, new Place(from, to), finds);
            }
            from = to + BETWEEN_PARAGRAPHS.length();
        }
        return null;
    }

    /** Ends as early as possible, then begins as late as possible. */
    private static Place within(String text, Place piece, Predicate<String> finds) {
        List<Integer> words = boundaries(text, piece);
        int first = 0;
        int last = words.size() - 1;
        for (int low = 0, high = last; low < high; ) {
            int middle = (low + high) / 2;
            if (finds.test(text.substring(words.get(0), words.get(middle)))) {
                high = middle;
                last = middle;
            } else {
                low = middle + 1;
            }
        }
        for (int low = 0, high = last; low < high; ) {
            int middle = (low + high + 1) / 2;
            if (finds.test(text.substring(words.get(middle), words.get(last)))) {
                low = middle;
                first = middle;
            } else {
                high = middle - 1;
            }
        }
        Place shortest = new Place(words.get(first), endOfNumber(text, words.get(last), piece.to));
        return finds.test(text.substring(shortest.from, shortest.to)) ? shortest : piece;
    }

    private static int endOfNumber(String text, int to, int end) {
        Matcher rest = REST_OF_NUMBER.matcher(text).region(to, end).useTransparentBounds(true);
        return rest.lookingAt() ? rest.end() : to;
    }

    private static List<Integer> boundaries(String text, Place piece) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text.substring(piece.from, piece.to));
        List<Integer> boundaries = new ArrayList<>();
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            boundaries.add(piece.from + at);
        }
        return boundaries;
    }
}
