package org.notorturetj.content.nameguard.text;

/**
 * One word of a text: a row of letters, with what stands before it.
 *
 * @param from where it begins in the folded text
 * @param to where it ends, exclusive
 * @param letters folded; letters of other scripts as those that look like them
 * @param capital whether it begins with a capital letter
 * @param ambiguous whether a capital says nothing here: at the beginning of a sentence, of a
 *     quotation or a line, and among capitals
 * @param gap what stands between it and the word before
 * @param dotted whether a full stop follows
 * @param address whether it stands in a hashtag, an address, a file name or the like, where small
 *     letters say nothing
 */
public record Word(
        int from,
        int to,
        String letters,
        boolean capital,
        boolean ambiguous,
        Gap gap,
        boolean dotted,
        boolean address) {
    private static final int LONGEST_INITIAL = 3;

    private static final String DIGRAPHS = " дж sh ch kh gh zh ya yu yo ts dzh dj ye ё ";

    /** Letters that are words, in capitals too at the beginning of a sentence. */
    private static final String SINGLE_WORDS = "аиоуквсяэaiу";

    /** What may stand between two words. */
    public record Gap(
            int length, boolean joins, boolean sentence, boolean paragraph, boolean comma) {
        static final Gap START = new Gap(0, false, true, true, false);

        /** Between the words of FreeName. */
        static final Gap INNER = new Gap(0, true, false, false, false);

        /** A full stop after an initial ends no sentence. */
        Gap afterInitial(boolean dotted) {
            boolean initial = dotted && length <= 3 && !paragraph;
            return initial ? new Gap(length, joins, false, false, comma) : this;
        }
    }

    public boolean single() {
        return letters.length() == 1;
    }

    /** Whether it may be an initial. */
    public boolean isInitial(boolean identifier) {
        boolean letter =
                single()
                        || (letters.length() <= LONGEST_INITIAL
                                && DIGRAPHS.contains(" " + letters + " "));
        if (!letter) {
            return false;
        }
        return identifier
                || (dotted && (capital || single()))
                || (capital && (!single() || SINGLE_WORDS.indexOf(letters.charAt(0)) < 0));
    }

    /** Nothing of the text. */
    @Override
    public String toString() {
        return "Word[" + from + ".." + to + "]";
    }
}
