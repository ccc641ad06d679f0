package org.notorturetj.content.warning;

import java.util.List;

/** Detects names of places smaller than a region. */
final class Places {
    private static final WordList NAMES = WordList.named("places");
    private static final WordList MARKERS = WordList.named("place-markers");

    private Places() {}

    /** Whether a text names a place: one of the list, or any name next to a word for "village". */
    static boolean in(List<Token> tokens) {
        return NAMES.in(tokens).stream().anyMatch(match -> counts(match, tokens)) || marked(tokens);
    }

    /** Whether a word is in the list of place names. */
    static boolean names(Token token) {
        return NAMES.has(token);
    }

    private static boolean counts(WordList.Match match, List<Token> tokens) {
        return tokens.get(match.from()).capitalised()
                && (!match.weak()
                        || markerAt(tokens, match.from() - 1)
                        || markerAt(tokens, match.to()));
    }

    private static boolean markerAt(List<Token> tokens, int index) {
        return index >= 0
                && index < tokens.size()
                && (MARKERS.has(tokens.get(index)) || "г".equals(tokens.get(index).lower()));
    }

    /** "кишлак X", "деҳаи X" or "X village", for any X. */
    private static boolean marked(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token one = tokens.get(i);
            Token next = tokens.get(i + 1);
            boolean markerFirst = isVillage(one) && next.capitalised();
            boolean markerLast =
                    one.capitalised() && isVillage(next) && next.lower().charAt(0) < 128;
            if (one.sentence() == next.sentence() && (markerFirst || markerLast)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVillage(Token token) {
        return token.lower()
                .matches("(кишлак|деревн|сел[оаеу]$|махалл|деҳа|маҳалла|ҷамоат|джамоат|village).*");
    }
}
