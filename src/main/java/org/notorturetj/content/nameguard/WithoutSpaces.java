package org.notorturetj.content.nameguard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.name.RootIndex;
import org.notorturetj.content.nameguard.sound.Endings;
import org.notorturetj.content.nameguard.sound.HashIndex;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.content.nameguard.text.Word;

/**
 * Names without spaces between their parts, and names whose letters stand apart: two roots of one
 * person, one after the other, in a row of sounds that pays no heed to words.
 */
final class WithoutSpaces {
    private static final int LONGEST_SURNAME = 16;

    /** Sounds of both roots together: fewer are found in ordinary words. */
    static final int SHORTEST_BOTH = 7;

    private static final int SHORTEST_WORD = 6;

    /** In shorter words a name is looked for at the beginning only. */
    private static final int LONG_WORD = 12;

    private static final int MOST_TOLD = 200;
    private static final int MOST_INITIALS = 2;

    /** Letters of one word. */
    private static final int ONE_WORD = 0;

    /** Letters of words, some of which are so short that they are no words. */
    private static final int PIECES = 1;

    /** Letters of whole words, one of which has an izofat: two nouns in them are no name. */
    private static final int PHRASE = 2;

    private static final int SHORTEST_NOUN = 3;

    private static final int[] NOBODY = {};

    private final RootIndex index;
    private final Passage passage;
    private final PersonLookup persons;
    private final Map<Passage.Joined, int[]> known = new HashMap<>();

    WithoutSpaces(RootIndex index, Passage passage, PersonLookup persons) {
        this.index = index;
        this.passage = passage;
        this.persons = persons;
    }

    void addTo(List<Spot> spots) {
        List<Word> words = passage.words();
        for (Word word : words) {
            if (word.letters().length() >= SHORTEST_WORD) {
                var whole = new Passage.Joined(0, ONE_WORD, word.letters());
                add(whole, NameReason.WITHOUT_SPACES, word.from(), word.to(), spots);
            }
        }
        for (Passage.Joined joined : passage.joined()) {
            if (isTold(joined, spots)) {
                continue;
            }
            add(
                    new Passage.Joined(0, kind(joined), joined.letters()),
                    NameReason.SPLIT_LETTERS,
                    words.get(joined.first()).from(),
                    words.get(joined.last()).to(),
                    spots);
        }
        new AcrossWords(index, passage, persons).addTo(spots);
    }

    /**
     * Whether parts of a name have been found in joined words, and nothing more stands in the rest:
     * of delo-firuz-karimov the word delo stays.
     */
    private boolean isTold(Passage.Joined joined, List<Spot> spots) {
        if (spots.isEmpty() || spots.size() > MOST_TOLD) {
            return false;
        }
        boolean blocked = false;
        int letters = 0;
        var rest = new StringBuilder();
        for (int i = joined.first(); i <= joined.last(); i++) {
            Word word = passage.words().get(i);
            boolean within =
                    spots.stream()
                            .anyMatch(
                                    it ->
                                            it.verdict() == NameVerdict.BLOCK
                                                    && it.from() <= word.from()
                                                    && it.to() >= word.to());
            blocked |= within;
            letters += word.single() ? 1 : 0;
            rest.append(within ? "" : word.letters());
        }
        // Of letters that stand apart it is not known where an ending ends.
        return blocked
                && letters <= MOST_INITIALS
                && (rest.isEmpty() || inWord(rest.toString(), PIECES).length == 0);
    }

    private int kind(Passage.Joined joined) {
        List<Word> words = passage.words().subList(joined.first(), joined.last() + 1);
        boolean whole = words.stream().allMatch(it -> it.letters().length() >= SHORTEST_NOUN);
        boolean izofat =
                words.subList(0, words.size() - 1).stream()
                        .anyMatch(it -> it.letters().endsWith("i") || it.letters().endsWith("и"));
        return whole && izofat ? PHRASE : PIECES;
    }

    /** The whole word is reported. */
    private void add(Passage.Joined word, NameReason reason, int from, int to, List<Spot> spots) {
        int[] who = known.computeIfAbsent(word, it -> inWord(it.letters(), it.last()));
        if (who.length > 0) {
            spots.add(new Spot(NameVerdict.BLOCK, reason, who, from, to));
        }
    }

    /** Whose name stands anywhere in one word. */
    private int[] inWord(String letters, int kind) {
        boolean joined = kind != ONE_WORD;
        int[] who = NOBODY;
        for (Sounds reading : passage.readings(letters)) {
            var row = new SoundRow(index, persons, reading.text(), kind != PHRASE);
            int length = reading.text().length();
            int last = joined || letters.length() >= LONG_WORD ? length - SHORTEST_BOTH : 0;
            for (int start = 0; start <= last; start++) {
                who = PersonLookup.union(who, row.twoParts(start));
            }
            if (length >= SHORTEST_WORD
                    && (joined || letters.chars().allMatch(letter -> letter < 'а'))) {
                String first = letters.substring(0, 1);
                String end = letters.substring(letters.length() - 1);
                who = PersonLookup.union(who, surname(row, 1, length, first));
                who = PersonLookup.union(who, surname(row, 0, length - 1, end));
            }
        }
        return who;
    }

    /** With the initial, as in names of accounts: fkarimov, karimovf. */
    private int[] surname(SoundRow row, int from, int to, String initial) {
        int[] who = NOBODY;
        for (int end = from + 4; end < to && end <= from + LONGEST_SURNAME; end++) {
            int kinds = Endings.kinds(row.hash().of(end, to));
            boolean whole = from == 0 && Endings.kinds(row.hash().of(end, to + 1)) != 0;
            if (whole || (kinds & Endings.DRESSED) == 0 || (kinds & Endings.BARE) != 0) {
                continue;
            }
            HashIndex exact = index.exact();
            for (int at = exact.first(row.hash().of(from, end)); at >= 0; at = exact.next(at)) {
                Root root = index.root(exact.value(at));
                if (root.part() == NamePart.SURNAME) {
                    who = PersonLookup.union(who, persons.withGivenInitial(root, initial));
                }
            }
        }
        return who;
    }
}
