package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.notorturetj.platform.text.Initials;

/**
 * Detects what may be the full name of somebody who is known by initials: words with capitals, side
 * by side, that begin with these letters in any order and any of the three languages.
 */
final class NamesBehindInitials {
    /** A patronymic or a second given name may stand among the words that fit. */
    private static final int MAX_OTHERS = 1;

    private static final int LONGEST_ACRONYM = 3;

    private static final Pattern HYPHEN = Pattern.compile("-");

    private NamesBehindInitials() {}

    /**
     * Whether a text holds such words.
     *
     * @param initials of one person, in each language that has them
     */
    static boolean in(String text, List<String> initials) {
        List<List<String>> people = folded(initials);
        if (people.isEmpty()) {
            return false;
        }
        List<Token> run = new ArrayList<>();
        for (Token word : Token.of(text)) {
            boolean name = NamedOfficials.mayBeName(written(word));
            boolean goesOn =
                    !run.isEmpty()
                            && run.get(run.size() - 1).sentence() == word.sentence()
                            && !run.get(run.size() - 1).dotted();
            if (!name || !goesOn) {
                run.clear();
            }
            if (name) {
                run.add(word);
                if (fits(run, people)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A word in capitals as if only its first letter was one; shorter ones are acronyms. */
    private static Token written(Token word) {
        String text = word.word();
        boolean capitals =
                text.length() > LONGEST_ACRONYM && text.equals(text.toUpperCase(Locale.ROOT));
        return capitals
                ? new Token(
                        text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT),
                        word.sentence(),
                        word.dotted())
                : word;
    }

    /** Whether a slug holds them; it has no capitals, so one of them must end like a surname. */
    static boolean inSlug(String slug, List<String> initials) {
        List<List<String>> people = folded(initials);
        String[] words = HYPHEN.split(slug.toLowerCase(Locale.ROOT), -1);
        for (int i = 0; i + 1 < words.length; i++) {
            List<String> pair = List.of(NameFold.of(words[i]), NameFold.of(words[i + 1]));
            boolean surname = pair.stream().anyMatch(NamedOfficials::endsLikeSurname);
            if (surname && people.stream().anyMatch(letters -> begin(pair, letters))) {
                return true;
            }
        }
        return false;
    }

    private static List<List<String>> folded(List<String> initials) {
        return initials.stream()
                .filter(Initials::areInitials)
                .map(it -> Initials.letters(it).stream().map(NameFold::of).toList())
                .distinct()
                .toList();
    }

    /** Whether the last words of a run fit; those before have been tried. */
    private static boolean fits(List<Token> run, List<List<String>> people) {
        for (List<String> letters : people) {
            int needed = Math.max(2, letters.size());
            for (int size = needed; size <= needed + MAX_OTHERS && size <= run.size(); size++) {
                List<String> words =
                        run.subList(run.size() - size, run.size()).stream()
                                .map(it -> NameFold.of(it.word()))
                                .toList();
                if (begin(words, letters)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether each letter begins a word of its own. */
    private static boolean begin(List<String> words, List<String> letters) {
        if (letters.isEmpty()) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(letters.get(0))) {
                List<String> others = new ArrayList<>(words);
                others.remove(i);
                if (begin(others, letters.subList(1, letters.size()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
