package org.notorturetj.content.nameguard;

import java.util.List;
import java.util.Set;

import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.sound.Likeness;
import org.notorturetj.content.nameguard.text.PartMatch;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.content.nameguard.text.Word;

/** A surname with the initial of the given name, and a given name with that of the surname. */
final class Initialled {
    private static final int WIDEST_GAP = 4;

    /** Words of one letter in slugs, of Russian, Tajik and English. */
    private static final Set<String> ADDRESS_WORDS =
            Set.of("v", "i", "s", "k", "o", "u", "a", "в", "и", "с", "к", "о", "у", "а");

    private final Passage passage;
    private final List<Word> words;
    private final PersonLookup persons;

    Initialled(Passage passage, PersonLookup persons) {
        this.passage = passage;
        this.words = passage.words();
        this.persons = persons;
    }

    void addTo(List<Spot> spots) {
        for (PartMatch match : passage.matches()) {
            if (match.likeness() == Likeness.MISSPELT
                    || (!match.capital() && match.root().noun())) {
                continue;
            }
            if (match.root().part() == NamePart.SURNAME) {
                surname(match, spots);
            } else if (match.root().part() == NamePart.GIVEN && match.capital()) {
                given(match, spots);
            }
        }
    }

    /** Whether initials stand beside a match, whosever they are. */
    boolean hasInitials(PartMatch match) {
        return isSomebodys(match.first() - 1, match.first())
                || isSomebodys(match.last() + 1, match.last() + 1);
    }

    /** In an address, a letter that is a word as well says nothing: delo-name-v-sude. */
    private boolean isSomebodys(int word, int gap) {
        return isInitial(word, gap) && !isWord(word);
    }

    private boolean isWord(int word) {
        return passage.isAddress(word)
                && !words.get(word).capital()
                && ADDRESS_WORDS.contains(words.get(word).letters());
    }

    private void surname(PartMatch match, List<Spot> spots) {
        int before = match.first() - 1;
        if (isInitial(before, match.first())) {
            add(match, before, match.last(), before, spots);
            if (isInitial(before - 1, before)) {
                add(match, before - 1, match.last(), before - 1, spots);
            }
        }
        int after = match.last() + 1;
        if (isInitial(after, after)) {
            add(match, match.first(), after, after, spots);
            if (isInitial(after + 1, after + 1)) {
                add(match, match.first(), after + 1, after + 1, spots);
            }
        }
    }

    private void add(PartMatch match, int first, int last, int initial, List<Spot> spots) {
        String letters = words.get(initial).letters();
        if (!match.dressed() && isWord(initial)) {
            return;
        }
        int[] who = persons.withGivenInitial(match.root(), letters);
        if (who.length > 0) {
            boolean sure = match.isFamilyName() || match.capital();
            spots.add(
                    new Spot(
                            sure ? NameVerdict.BLOCK : NameVerdict.WARN,
                            NameReason.SURNAME_WITH_INITIAL,
                            who,
                            words.get(first).from(),
                            words.get(last).to()));
        }
    }

    private void given(PartMatch match, List<Spot> spots) {
        int after = match.last() + 1;
        int before = match.first() - 1;
        if (isInitial(after, after) && words.get(after).dotted()) {
            given(match, after, match.first(), after, spots);
        }
        if (isInitial(before, match.first()) && words.get(before).dotted()) {
            given(match, before, before, match.last(), spots);
        }
    }

    private void given(PartMatch match, int initial, int first, int last, List<Spot> spots) {
        String letters = words.get(initial).letters();
        int[] who = persons.withSurnameInitial(match.root(), letters);
        if (who.length > 0) {
            spots.add(
                    new Spot(
                            NameVerdict.WARN,
                            NameReason.GIVEN_NAME_WITH_INITIAL,
                            who,
                            words.get(first).from(),
                            words.get(last).to()));
        }
    }

    private boolean isInitial(int word, int gap) {
        if (word < 0 || word >= words.size() || gap >= words.size()) {
            return false;
        }
        return words.get(word).isInitial(passage.isAddress(word))
                && words.get(gap).gap().length() <= WIDEST_GAP;
    }
}
