package org.notorturetj.content.warning;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects officials who are named: a full name, or initials and a surname, near a word for a rank
 * or office, or a surname directly after one. Names are recognised by their form, not by a list.
 */
final class NamedOfficials {
    /** Maximum words between office and name: "следователь отдела внутренних дел города X". */
    private static final int MAX_DISTANCE = 5;

    private static final int MIN_SURNAME_LENGTH = 5;

    /** Common endings of surnames, including grammatical cases. */
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

    /** Whether a text contains what looks like a person's name. */
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
        int first = Math.max(0, office.from() - MAX_DISTANCE - 1);
        int last = Math.min(tokens.size() - 1, office.to() + MAX_DISTANCE);
        for (int i = first; i <= last; i++) {
            boolean insideOffice = i >= office.from() && i < office.to();
            if (!insideOffice && tokens.get(i).sentence() == sentence && nameAt(tokens, i)) {
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
                && token.word().length() >= MIN_SURNAME_LENGTH
                && endsLikeSurname(token.lower());
    }

    /** Whether a word in lower case has a common ending of surnames. */
    static boolean endsLikeSurname(String word) {
        return SURNAME.matcher(word).find();
    }

    /** Whether a word with a capital is none that this project knows. */
    static boolean mayBeName(Token token) {
        return token.capitalised()
                && !OFFICES.has(token)
                && !INSTITUTIONS.has(token)
                && !OCCUPATIONS.has(token)
                && !Places.names(token);
    }
}
