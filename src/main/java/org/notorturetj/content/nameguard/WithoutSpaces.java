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
import org.notorturetj.content.nameguard.text.WordMatcher;

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
                var whole = new Passage.Joined(0, 0, word.letters());
                add(whole, NameReason.WITHOUT_SPACES, word.from(), word.to(), spots);
            }
        }
        for (Passage.Joined joined : passage.joined()) {
            if (isTold(joined, spots)) {
                continue;
            }
            add(
                    new Passage.Joined(0, 1, joined.letters()),
                    NameReason.SPLIT_LETTERS,
                    words.get(joined.first()).from(),
                    words.get(joined.last()).to(),
                    spots);
        }
        acrossWords(spots);
    }

    /**
     * Whether parts of a name have been found in joined words, and nothing more stands in the rest:
     * of delo-firuz-karimov the word delo stays.
     */
    private boolean isTold(Passage.Joined joined, List<Spot> spots) {
        if (spots.isEmpty() || spots.size() > MOST_TOLD) {
            return false;
        }
        boolean told = false;
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
            told |= within;
            letters += word.single() ? 1 : 0;
            rest.append(within ? "" : word.letters());
        }
        // Of letters that stand apart it is not known where an ending ends.
        return told
                && letters <= MOST_INITIALS
                && (rest.isEmpty() || inWord(rest.toString(), true).length == 0);
    }

    /** The whole word is told. */
    private void add(Passage.Joined word, NameReason reason, int from, int to, List<Spot> spots) {
        int[] who = known.computeIfAbsent(word, it -> inWord(it.letters(), it.last() > 0));
        if (who.length > 0) {
            spots.add(new Spot(NameVerdict.BLOCK, reason, who, from, to));
        }
    }

    /** Whose name stands anywhere in one word. */
    private int[] inWord(String letters, boolean joined) {
        int[] who = NOBODY;
        for (Sounds reading : passage.readings(letters)) {
            var row = new SoundRow(index, persons, reading.text(), null);
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
            if ((kinds & Endings.DRESSED) == 0 || (kinds & Endings.BARE) != 0) {
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

    /** Whether a comma or the end of a sentence stands between these words. */
    private boolean isParted(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            Word.Gap gap = passage.words().get(i).gap();
            if (gap.comma() || (gap.sentence() && !gap.joins())) {
                return true;
            }
        }
        return false;
    }

    /** From the beginning of a word to the end of one, whatever stands between. */
    private void acrossWords(List<Spot> spots) {
        List<Word> words = passage.words();
        var sounds = new StringBuilder();
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i] = sounds.length();
            sounds.append(WordMatcher.likeliest(words.get(i).letters()).text());
        }
        starts[words.size()] = sounds.length();
        String text = sounds.toString();
        boolean[] ends = new boolean[text.length() + 1];
        for (int start : starts) {
            ends[start] = true;
        }
        var row = new SoundRow(index, persons, text, ends);
        for (int i = 0; i < words.size(); i++) {
            if (starts[i + 1] > starts[i]) {
                int[] who = row.twoParts(starts[i]);
                if (who.length > 0) {
                    int last = i;
                    while (starts[last + 1] < row.end()) {
                        last++;
                    }
                    spots.add(
                            new Spot(
                                    isParted(i, last) ? NameVerdict.WARN : NameVerdict.BLOCK,
                                    last - i > 1 ? NameReason.SPLIT_LETTERS : NameReason.FULL_NAME,
                                    who,
                                    words.get(i).from(),
                                    words.get(last).to()));
                }
            }
        }
    }
}
