package org.notorturetj.content.warning;

import java.util.List;

/** Names of places finer than a region. */
final class Places {
    private static final WordList NAMES = WordList.named("places");
    private static final WordList MARKERS = WordList.named("place-markers");

    private Places() {}

    /** Whether a text names one: by the list, or because it says "village" beside a name. */
    static boolean in(List<Token> tokens) {
        return NAMES.in(tokens).stream().anyMatch(match -> counts(match, tokens)) || marked(tokens);
    }

    /** Whether a word is the name of one, or the region of Dushanbe. */
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

    /** "кишлак X", "деҳаи X", "X village": whatever X is. */
    private static boolean marked(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token one = tokens.get(i);
            Token next = tokens.get(i + 1);
            boolean village = finest(one) && next.capitalised();
            boolean named = one.capitalised() && finest(next) && next.lower().charAt(0) < 128;
            if (one.sentence() == next.sentence() && (village || named)) {
                return true;
            }
        }
        return false;
    }

    private static boolean finest(Token token) {
        return token.lower()
                .matches("(кишлак|деревн|сел[оаеу]$|махалл|деҳа|маҳалла|ҷамоат|джамоат|village).*");
    }
}
