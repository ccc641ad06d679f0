package org.notorturetj.content.warning;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Details of which each hides a person well enough and which give one away together: initials, a
 * day, a place, an occupation. A list of words finds them; whoever knows the village finds more.
 */
final class IdentifyingDetails {
    /** F. G., and with no space or a hard one between. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<!\\p{L})\\p{Lu}\\.[ \\u00A0]?\\p{Lu}\\.");

    private static final WordList OCCUPATIONS = WordList.named("occupations");

    private IdentifyingDetails() {}

    /**
     * Whether a text, with what is known beside it, tells all four.
     *
     * @param known what facts and the case say already
     */
    static boolean together(String text, Known known) {
        List<Token> tokens = Token.of(text);
        return (known.initials() || INITIALS.matcher(text).find())
                && (known.day() || ExactDates.in(text))
                && (known.place() || Places.in(tokens))
                && occupation(tokens);
    }

    /** Whether a text says what somebody does in life. */
    static boolean occupation(List<Token> tokens) {
        return OCCUPATIONS.in(tokens).stream()
                .anyMatch(
                        match ->
                                !match.weak()
                                        || initialAt(tokens, match.from() - 1)
                                        || initialAt(tokens, match.to()));
    }

    private static boolean initialAt(List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).initial();
    }

    /** What a reader of the text knows besides: from the facts, or from the case it belongs to. */
    record Known(boolean initials, boolean day, boolean place) {
        static final Known NOTHING = new Known(false, false, false);
    }
}
