package org.notorturetj.content.nameguard.likely;

import java.util.List;
import java.util.regex.Pattern;

import org.notorturetj.content.nameguard.name.FamilyNames;
import org.notorturetj.content.nameguard.sound.CommonWords;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.content.nameguard.text.Word;

/** Which words of one text look like parts of a name. */
final class NamedWords {
    private static final Pattern PATRONYMIC =
            Pattern.compile(
                    ".{2,40}(?:[ое]вич(?:а|у|ем|е|и|ей|ами)?|[ое]вн(?:а|ы|е|у|ой|ою)|инич(?:на|ны|не|ну|ной)"
                            + "|[oe]vich(?:a|u|em|s)?|[oe]vn(?:a|y|e|u|oi|oy)|inichna)");

    /** Between the words of one name: a space, a comma and a space, the full stop of an initial. */
    private static final int WIDEST_GAP = 3;

    private static final int SHORTEST = 2;

    private final KnownWords known;
    private final List<Word> words;
    private final boolean identifier;
    private final boolean[] found;

    NamedWords(KnownWords known, List<Word> words, boolean identifier) {
        this.known = known;
        this.words = words;
        this.identifier = identifier;
        this.found = new boolean[words.size()];
    }

    boolean[] found() {
        for (int i = 0; i < words.size(); i++) {
            if ((words.get(i).capital() || isAddress(i)) && isFamily(i)) {
                found[i] = true;
            }
            if (i > 0 && isPair(i - 1, i)) {
                found[i - 1] = true;
                found[i] = true;
            }
        }
        return found;
    }

    private boolean isAddress(int word) {
        return identifier || words.get(word).address();
    }

    private boolean isPair(int first, int second) {
        Word one = words.get(first);
        Word two = words.get(second);
        if (isAddress(first) && isAddress(second)) {
            return (isGiven(first) && (isGiven(second) || isFamily(second)))
                    || (isFamily(first) && isGiven(second));
        }
        if (two.gap().length() > WIDEST_GAP || two.gap().paragraph()) {
            return false;
        }
        boolean initial = one.isInitial(false) && one.capital() && one.single();
        boolean initialAfter = two.isInitial(false) && two.capital() && two.dotted();
        if (initial && one.dotted()) {
            return two.capital() && (isStrange(second) || (two.single() && found[first]));
        }
        if (two.gap().sentence()) {
            return false;
        }
        if (initialAfter && two.single()) {
            return one.capital() && (isStrange(first) || found[first]);
        }
        if (one.capital() && two.capital()) {
            return isStrange(first) && isStrange(second);
        }
        return (isGiven(first) && isFamily(second)) || (isFamily(first) && isGiven(second));
    }

    /** Whether nothing is known of a word that would make it something else. */
    private boolean isStrange(int word) {
        String letters = words.get(word).letters();
        return letters.length() >= SHORTEST && !known.has(letters);
    }

    private boolean isFamily(int word) {
        String letters = words.get(word).letters();
        return (FamilyNames.isLike(letters)
                        || PATRONYMIC.matcher(letters).matches()
                        || isJoined(letters))
                && !known.has(letters);
    }

    private boolean isGiven(int word) {
        return isGiven(words.get(word).letters());
    }

    private boolean isGiven(String letters) {
        return letters.length() > SHORTEST
                && CommonWords.isName(CommonWords.root(Sounds.of(letters).text()))
                && !known.has(letters);
    }

    /** A family name with a given name behind it, as in the name of a file. */
    private boolean isJoined(String letters) {
        for (int cut = 4; cut <= letters.length() - 4 && letters.length() < 40; cut++) {
            if (FamilyNames.isLike(letters.substring(0, cut)) && isGiven(letters.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
