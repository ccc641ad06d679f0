package org.notorturetj.platform.authenticity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.text.normalization.UnicodeForm;

/**
 * The words and figures of a text, as they are compared: what a web page, a mail program or a PDF
 * changes while it is copied makes no difference. That is spaces, line ends, capital letters,
 * quotation marks and all other punctuation, ligatures and composed letters, invisible characters
 * (soft hyphens, joiners), hyphens between letters, at the end of a line too, stress marks, and ё
 * for е. What is left is compared letter by letter: a word more or less, or another figure, is a
 * change. Tajik letters that were typed as others make another {@link Word#exact} and the same
 * text.
 */
public final class Words {
    /** Digits of a reference. */
    private static final int REFERENCE = 3;

    /** As programs write them before an item of a list. */
    private static final String LIST_MARKS = "*-+•◦▪";

    private static final Pattern SPACES = Pattern.compile("\\s++");

    private final String source;
    private final List<Word> all;

    /** Made when it is first asked for: a copy is compared with several texts. */
    private @Nullable Map<Run, Integer> runs;

    private Words(String source, List<Word> all) {
        this.source = source;
        this.all = List.copyOf(all);
    }

    /**
     * A word.
     *
     * @param text as it is compared, without letters that only Tajik has
     * @param exact with them
     * @param from where it begins in the source
     * @param to where it ends
     * @param line the number of the line that it begins in
     */
    record Word(String text, String exact, int from, int to, int line) {}

    /** The words of a text whose lines are separated by line feeds. */
    public static Words of(String text) {
        return ofComposed(UnicodeForm.NFKC.of(text));
    }

    /** The words of a text that is in the form NFKC already. */
    static Words ofComposed(String source) {
        return new Words(source, new WordReader(source).read());
    }

    /**
     * All runs of three words, in the order of their first places.
     *
     * @return the place of each; -1 if it is there more than once
     */
    Map<Run, Integer> runs() {
        if (runs == null) {
            Map<Run, Integer> places = new LinkedHashMap<>();
            for (int i = 0; i + 2 < all.size(); i++) {
                var run = new Run(all.get(i).text(), all.get(i + 1).text(), all.get(i + 2).text());
                places.merge(run, i, (first, second) -> -1);
            }
            runs = places;
        }
        return runs;
    }

    /** Three words in a row. */
    record Run(String first, String second, String third) {}

    /** The words of each line that has so many, with one space between them. */
    List<String> lines(int fewest) {
        return parts(fewest, this::beginsLine);
    }

    /** The same of lines up to an empty one, or to one that begins with the mark of a list. */
    List<String> paragraphs(int fewest) {
        return parts(fewest, this::beginsParagraph);
    }

    private List<String> parts(int fewest, IntPredicate begins) {
        List<String> parts = new ArrayList<>();
        for (int from = 0, to; from < all.size(); from = to) {
            to = from + 1;
            while (!begins.test(to)) {
                to++;
            }
            if (to - from >= fewest) {
                parts.add(String.join(" ", texts(from, to)));
            }
        }
        return parts;
    }

    private boolean beginsParagraph(int index) {
        if (!beginsLine(index) || index == 0 || index == all.size()) {
            return beginsLine(index);
        }
        String between = source.substring(all.get(index - 1).to(), all.get(index).from());
        String begin = between.substring(between.lastIndexOf('\n') + 1).strip();
        return all.get(index).line() - all.get(index - 1).line() > 1
                || (!begin.isEmpty() && LIST_MARKS.indexOf(begin.charAt(0)) >= 0);
    }

    /** The words of the line that a word is in, with one space between them. */
    String lineOf(int index) {
        return String.join(" ", texts(beginOfLine(index), endOfLine(index)));
    }

    /** The first word of the line that a word is in. */
    int beginOfLine(int index) {
        int from = index;
        while (!beginsLine(from)) {
            from--;
        }
        return from;
    }

    /** Whether a word is a short number in brackets, as programs put them beside links. */
    boolean isReference(int index) {
        Word word = all.get(index);
        return word.to() - word.from() <= REFERENCE
                && word.from() > 0
                && word.to() < source.length()
                && source.charAt(word.from() - 1) == '['
                && source.charAt(word.to()) == ']'
                && word.text().chars().allMatch(Character::isDigit);
    }

    /** The first word of the next line. */
    int endOfLine(int index) {
        int to = index + 1;
        while (!beginsLine(to)) {
            to++;
        }
        return to;
    }

    int size() {
        return all.size();
    }

    Word word(int index) {
        return all.get(index);
    }

    /** Whether two of its words are the same. */
    boolean isSame(int one, int other) {
        return all.get(one).text().equals(all.get(other).text());
    }

    /** The words as they are compared. */
    List<String> texts(int from, int to) {
        List<String> texts = new ArrayList<>(to - from);
        for (Word word : all.subList(from, to)) {
            texts.add(word.text());
        }
        return texts;
    }

    /** The source of some words, with the punctuation between them. */
    String source(int from, int to) {
        return from >= to
                ? ""
                : SPACES.matcher(source.substring(all.get(from).from(), all.get(to - 1).to()))
                        .replaceAll(" ");
    }

    /** Whether a line of the source begins with a word. */
    boolean beginsLine(int index) {
        return index == 0
                || index == all.size()
                || all.get(index).line() != all.get(index - 1).line();
    }
}
