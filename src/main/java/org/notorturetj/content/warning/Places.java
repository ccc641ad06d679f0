package org.notorturetj.content.warning;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Detects names of places smaller than a region. */
final class Places {
    private static final WordList NAMES = WordList.named("places");
    private static final WordList MARKERS = WordList.named("place-markers");

    /** Words that begin sentences and are no place: "The village". */
    private static final WordList WORDS = WordList.named("institutions");

    private static final Pattern VILLAGE =
            Pattern.compile(
                    "(?:кишлак|деревн|пос[её]л|махалл|джамоат|деҳ|қишлоқ|маҳалла|ҷамоат|шаҳрак)\\p{L}{0,6}"
                            + "|сел(?:о|а|е|у|ом)|village|settlement|hamlet|jamoat|mahalla|kishlak|qishloq|deha");

    /** "Хаёлобод", "Хаёлтеппа". */
    private static final Pattern VILLAGE_NAME =
            Pattern.compile("\\p{L}{3,20}(?:обод|абад|obod|abad|теппа|дара|teppa|dara)\\p{L}{0,3}");

    private static final Set<String> ABBREVIATIONS = Set.of("с", "пос", "дер", "киш", "д");

    /** Words between a marker and the name. */
    private static final Set<String> LINKS =
            Set.of("of", "called", "named", "a", "под", "названием", "имени", "ба", "номи", "ном");

    private Places() {}

    /** Whether a text names a place: one of the list, or any name next to a word for "village". */
    static boolean in(List<Token> tokens) {
        return NAMES.in(tokens).stream().anyMatch(match -> counts(match, tokens))
                || village(tokens);
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

    /** "кишлак X", "деҳаи X", "village of X", "X village", "с. X", for any X; or a typical name. */
    static boolean village(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token one = tokens.get(i);
            boolean marked =
                    isVillage(one) && (namedAt(tokens, i + 1) || namedBefore(tokens, i - 1, one));
            boolean abbreviated =
                    one.dotted() && ABBREVIATIONS.contains(one.word()) && name(tokens, i + 1, one);
            if (marked || abbreviated || hasVillageName(one)) {
                return true;
            }
        }
        return false;
    }

    /** "of", "called" or "имени" may stand before the name. */
    private static boolean namedAt(List<Token> tokens, int index) {
        Token marker = tokens.get(index - 1);
        int at = index;
        while (at < tokens.size() && at < index + 2 && LINKS.contains(tokens.get(at).lower())) {
            at++;
        }
        return name(tokens, at, marker);
    }

    /** In English the marker may be last, and in Tajik after "ном". */
    private static boolean namedBefore(List<Token> tokens, int index, Token marker) {
        int at = index;
        while (at >= 0 && at > index - 2 && LINKS.contains(tokens.get(at).lower())) {
            at--;
        }
        boolean latin = marker.lower().charAt(0) < 128;
        return (latin || at < index)
                && at >= 0
                && name(tokens, at, marker)
                && !WORDS.has(tokens.get(at));
    }

    private static boolean name(List<Token> tokens, int index, Token beside) {
        return index < tokens.size()
                && tokens.get(index).capitalised()
                && tokens.get(index).sentence() == beside.sentence();
    }

    private static boolean isVillage(Token token) {
        return VILLAGE.matcher(token.lower()).matches();
    }

    /** A name as villages have it, and no town that the list knows. */
    private static boolean hasVillageName(Token token) {
        return token.capitalised()
                && VILLAGE_NAME.matcher(token.lower()).matches()
                && !names(token);
    }
}
