package org.notorturetj.content.nameguard;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.sound.Likeness;
import org.notorturetj.content.nameguard.text.PartMatch;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.content.nameguard.text.Word;

/** Two parts of one person's name that stand together. */
final class NearbyParts {
    /** Words between them: a patronymic, "son of", "and". */
    private static final int MOST_BETWEEN = 2;

    private static final int WIDEST_GAP = 40;
    private static final int LONG_ROOT = 6;
    private static final int SHORTEST_MISSPELT = 5;

    private final Passage passage;
    private final List<Word> words;
    private final PersonLookup persons;
    private final InnocentPairs innocent;

    NearbyParts(Passage passage, PersonLookup persons) {
        this.passage = passage;
        this.words = passage.words();
        this.persons = persons;
        innocent = new InnocentPairs(words);
    }

    void addTo(List<Spot> spots) {
        List<PartMatch> matches = passage.matches();
        for (int i = 0; i < matches.size(); i++) {
            PartMatch one = matches.get(i);
            for (int j = i + 1; j < matches.size(); j++) {
                PartMatch other = matches.get(j);
                if (other.first() - one.last() - 1 > MOST_BETWEEN) {
                    break;
                }
                if (other.first() > one.last() && one.root().isOtherPart(other.root())) {
                    pair(one, other, spots);
                }
            }
        }
    }

    private void pair(PartMatch one, PartMatch other, List<Spot> spots) {
        int[] both = persons.both(one.root(), other.root());
        if (both.length == 0) {
            return;
        }
        NameVerdict verdict = verdict(one, other);
        if (verdict == null) {
            return;
        }
        boolean misspelt =
                one.likeness() == Likeness.MISSPELT || other.likeness() == Likeness.MISSPELT;
        spots.add(
                new Spot(
                        verdict,
                        misspelt ? NameReason.MISSPELT : NameReason.FULL_NAME,
                        both,
                        words.get(one.first()).from(),
                        words.get(other.last()).to()));
    }

    private @Nullable NameVerdict verdict(PartMatch one, PartMatch other) {
        boolean oneMisspelt = one.likeness() == Likeness.MISSPELT;
        boolean otherMisspelt = other.likeness() == Likeness.MISSPELT;
        if (oneMisspelt && otherMisspelt) {
            return null;
        }
        int between = other.first() - one.last() - 1;
        boolean sentence = false;
        boolean comma = false;
        for (int i = one.last() + 1; i <= other.first(); i++) {
            Word.Gap gap = words.get(i).gap();
            if (gap.paragraph() && !passage.isIdentifier() && between > 0) {
                return null;
            }
            if (gap.length() > WIDEST_GAP) {
                return null;
            }
            sentence |= gap.sentence();
            comma |= gap.comma();
        }
        if (oneMisspelt || otherMisspelt) {
            PartMatch wrong = oneMisspelt ? one : other;
            PartMatch right = oneMisspelt ? other : one;
            if (between > 0
                    || comma
                    || !right.capital()
                    || !wrong.capital()
                    || right.likeness() != Likeness.SAME
                    || wrong.root().stem().length() < SHORTEST_MISSPELT) {
                return null;
            }
            boolean sure = wrong.root().stem().length() >= LONG_ROOT && !right.mayBeWord();
            return sure ? NameVerdict.BLOCK : NameVerdict.WARN;
        }
        if ((one.root().whole() || other.root().whole())
                && !isSure(one, other, between, sentence || comma)) {
            return null;
        }
        boolean family = one.dressed() || other.dressed();
        boolean bothCapital = one.capital() && other.capital();
        if (!bothCapital && !saysCapital(one) && !saysCapital(other)) {
            return inSmallLetters(one, other, family, between);
        }
        if (!bothCapital && !family && (!isRight(one) || !isRight(other))) {
            return null;
        }
        boolean unlikely = innocent.are(one, other, family, comma || between > 0);
        if (!family && (one.mayBeWord() || other.mayBeWord())) {
            NameVerdict beside = besideWord(one, other, between);
            return beside == NameVerdict.BLOCK && unlikely ? NameVerdict.WARN : beside;
        }
        boolean given =
                one.root().part() == NamePart.GIVEN && other.root().part() == NamePart.GIVEN;
        boolean far = !family && between > 0;
        if (given
                || far
                || unlikely
                || isListOfPeople(one, other, comma)
                || (sentence && between > 0)) {
            return NameVerdict.WARN;
        }
        return NameVerdict.BLOCK;
    }

    /**
     * Whether a name too short to have a root stands right beside another part, with capitals or
     * beside one that is long.
     */
    private boolean isSure(PartMatch one, PartMatch other, int between, boolean apart) {
        Root rest = one.root().whole() ? other.root() : one.root();
        boolean capitals = one.capital() && other.capital() && !passage.isIdentifier();
        boolean same = one.likeness() == Likeness.SAME && other.likeness() == Likeness.SAME;
        boolean lengthy = !rest.whole() && rest.stem().length() >= SHORTEST_MISSPELT;
        return same && between == 0 && (lengthy || (capitals && !apart));
    }

    /** Whether a capital says that it is a name: not at the beginning of a sentence. */
    private static boolean saysCapital(PartMatch match) {
        return match.capital() && !match.ambiguous();
    }

    /** Whether it is spelt right, as far as it is in small letters. */
    private static boolean isRight(PartMatch match) {
        return match.capital() || match.likeness() == Likeness.SAME;
    }

    /** A part that may be an ordinary word, beside another part. */
    private static @Nullable NameVerdict besideWord(PartMatch one, PartMatch other, int between) {
        PartMatch rest = one.mayBeWord() ? other : one;
        if (rest.mayBeWord() || !rest.capital()) {
            return between == 0 && (one.capital() && other.capital()) ? NameVerdict.WARN : null;
        }
        return between == 0 && !rest.ambiguous() && one.capital() && other.capital()
                ? NameVerdict.BLOCK
                : NameVerdict.WARN;
    }

    private @Nullable NameVerdict inSmallLetters(
            PartMatch one, PartMatch other, boolean family, int between) {
        boolean nouns = one.root().noun() && other.root().noun();
        boolean same = one.likeness() == Likeness.SAME && other.likeness() == Likeness.SAME;
        if (!same && !one.dressed() && !other.dressed()) {
            return null;
        }
        if (family) {
            return nouns ? NameVerdict.WARN : NameVerdict.BLOCK;
        }
        if (nouns || between > 0) {
            return null;
        }
        return passage.isIdentifier() ? NameVerdict.BLOCK : NameVerdict.WARN;
    }

    /** Whether each part has a neighbour of its own: Салим Каримов, Фирӯз Раҳимов. */
    private boolean isListOfPeople(PartMatch one, PartMatch other, boolean comma) {
        int between = other.first() - one.last() - 1;
        boolean apart = comma || between > 0;
        boolean before = isName(one.first() - 1, one.first());
        boolean after = isName(other.last() + 1, other.last() + 1);
        if (comma && between > 0) {
            return isName(one.last() + 1, one.last() + 1) || (before && after);
        }
        return apart && before && after;
    }

    /** Whether a word with a capital stands at a place, with nothing but a space at the gap. */
    private boolean isName(int word, int gap) {
        if (word < 0 || word >= words.size() || gap >= words.size()) {
            return false;
        }
        Word.Gap between = words.get(gap).gap();
        return words.get(word).capital()
                && !words.get(word).single()
                && between.length() <= 1
                && !between.comma();
    }
}
