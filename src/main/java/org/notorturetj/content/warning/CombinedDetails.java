package org.notorturetj.content.warning;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Details that are harmless alone but identify a person together: initials, a day, a place and an
 * occupation. Word lists find them; somebody who knows the village would find more.
 */
final class CombinedDetails {
    /** "F. G.", with or without a (non-breaking) space between. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<!\\p{L})\\p{Lu}\\.[ \\u00A0]?\\p{Lu}\\.");

    private static final WordList OCCUPATIONS = WordList.named("occupations");

    private CombinedDetails() {}

    /**
     * Whether a text reveals all four details.
     *
     * @param known the details that the facts or the case already reveal
     */
    static boolean together(String text, Known known) {
        List<Token> tokens = Token.of(text);
        return (known.initials() || initials(text))
                && (known.day() || ExactDates.in(text))
                && (known.place() || Places.in(tokens))
                && occupation(tokens);
    }

    /** Whether a text mentions somebody's occupation. */
    static boolean occupation(List<Token> tokens) {
        return occupation(tokens, any -> true);
    }

    /** Whether a text mentions an occupation in a word that fulfils a condition. */
    static boolean occupation(List<Token> tokens, Predicate<Token> condition) {
        return OCCUPATIONS.in(tokens).stream()
                .anyMatch(
                        match ->
                                condition.test(tokens.get(match.to() - 1))
                                        && (!match.weak()
                                                || initialAt(tokens, match.from() - 1)
                                                || initialAt(tokens, match.to())));
    }

    /** Whether a text holds anybody's initials. */
    static boolean initials(String text) {
        return INITIALS.matcher(text).find();
    }

    private static boolean initialAt(List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).initial();
    }

    /** What a reader already knows from the facts, or from the case the text belongs to. */
    record Known(boolean initials, boolean day, boolean place) {
        static final Known NOTHING = new Known(false, false, false);
    }
}
