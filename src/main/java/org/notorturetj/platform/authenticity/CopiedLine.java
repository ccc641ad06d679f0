package org.notorturetj.platform.authenticity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A line of a copy, and what tells whether it stands around the text.
 *
 * @param text in the form NFKC
 * @param key its words, without an address at its end
 * @param isSigned whether it has a signature of a record
 * @param isAddress whether it is nothing but an address
 * @param figures of what may be a date; null if it is none
 */
record CopiedLine(
        String text,
        String key,
        boolean isSigned,
        boolean isAddress,
        @Nullable Set<String> figures) {
    /** A line of a date has no more words, the names of month and day among them. */
    private static final int DATE_WORDS = 8;

    /** Year and day. */
    private static final int DATE_FIGURES = 2;

    /** As programs list the addresses of links: {@code [1]: https://…}. */
    private static final Pattern REFERENCE = Pattern.compile("\\[[0-9]{1,3}\\]:? ");

    private static final Pattern ADDRESS = Pattern.compile("[<(]?(?:https?:/)?/");

    static CopiedLine of(String line) {
        String text = line.strip();
        int last = text.lastIndexOf(' ') + 1;
        boolean addressed =
                text.indexOf('/', last) >= 0
                        && ADDRESS.matcher(text).region(last, text.length()).lookingAt();
        Words words = Words.ofComposed(text);
        String before = text.substring(0, last);
        String key =
                !addressed
                        ? key(words)
                        : REFERENCE.matcher(before).matches() ? "" : key(Words.ofComposed(before));
        return new CopiedLine(
                line,
                key,
                RecordSignature.in(text).isPresent(),
                addressed && key.isEmpty(),
                figures(words));
    }

    /** The words of a text with one space between them. */
    static String key(Words words) {
        return String.join(" ", words.texts(0, words.size()));
    }

    private static @Nullable Set<String> figures(Words words) {
        if (words.size() < DATE_FIGURES || words.size() > DATE_WORDS) {
            return null;
        }
        Set<String> figures = new HashSet<>();
        int letters = 0;
        for (String word : words.texts(0, words.size())) {
            if (Character.isDigit(word.charAt(0))) {
                figures.add(word.length() > 1 && word.charAt(0) == '0' ? word.substring(1) : word);
            } else {
                letters++;
            }
        }
        return letters <= 2 ? figures : null;
    }

    /**
     * Whether it is the date of one of some days.
     *
     * @param days the figures of year and day of each
     */
    boolean isDate(List<Set<String>> days) {
        return figures != null && days.stream().anyMatch(figures::containsAll);
    }
}
