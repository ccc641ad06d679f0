package org.notorturetj.content.warning;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Officials called by their names: a full name, initials with a surname, or a rank with a surname,
 * near a word for a rank or an office. It knows names by their form and not by a list.
 */
final class NamedOfficials {
    /** Words between an office and a name: "следователь отдела внутренних дел города X". */
    private static final int NEAR = 5;

    private static final int SHORTEST_SURNAME = 5;

    /** What surnames end in, with the endings of cases. */
    private static final Pattern SURNAME =
            Pattern.compile(
                    "(?:(?:ов|ев|ёв)(?:а|у|ым|ом|е|ой|ро|и|о)?|(?:зода|зод|заде|иён|пур)(?:и|ро)?"
                            + "|(?:ov|ev)a?|zoda|zade|zod|iyon|pur)(?:'s|’s)?$");

    private static final WordList OFFICES = WordList.named("officials");
    private static final WordList INSTITUTIONS = WordList.named("institutions");
    private static final WordList OCCUPATIONS = WordList.named("occupations");

    private NamedOfficials() {}

    static boolean in(String text) {
        List<Token> tokens = Token.of(text);
        return OFFICES.in(tokens).stream().anyMatch(office -> namedNear(tokens, office));
    }

    /** Whether a text holds what looks like anybody's name. */
    static boolean anyName(String text) {
        List<Token> tokens = Token.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (nameAt(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namedNear(List<Token> tokens, WordList.Match office) {
        int sentence = tokens.get(office.from()).sentence();
        int first = Math.max(0, office.from() - NEAR - 1);
        int last = Math.min(tokens.size() - 1, office.to() + NEAR);
        for (int i = first; i <= last; i++) {
            boolean inIt = i >= office.from() && i < office.to();
            if (!inIt && tokens.get(i).sentence() == sentence && nameAt(tokens, i)) {
                return true;
            }
        }
        return office.to() < tokens.size()
                && tokens.get(office.to()).sentence() == sentence
                && surname(tokens.get(office.to()));
    }

    private static boolean nameAt(List<Token> tokens, int index) {
        if (index + 1 >= tokens.size()) {
            return false;
        }
        Token one = tokens.get(index);
        Token next = tokens.get(index + 1);
        if (one.sentence() != next.sentence()) {
            return false;
        }
        boolean full = !one.dotted() && mayBeName(one) && mayBeName(next);
        return full || (one.initial() && surname(next)) || (surname(one) && next.initial());
    }

    private static boolean surname(Token token) {
        return mayBeName(token)
                && token.word().length() >= SHORTEST_SURNAME
                && SURNAME.matcher(token.lower()).find();
    }

    private static boolean mayBeName(Token token) {
        return token.capitalised()
                && !OFFICES.has(token)
                && !INSTITUTIONS.has(token)
                && !OCCUPATIONS.has(token)
                && !Places.names(token);
    }
}
