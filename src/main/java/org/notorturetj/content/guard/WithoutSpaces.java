package org.notorturetj.content.guard;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.content.guard.sound.Endings;
import org.notorturetj.content.guard.sound.HashIndex;
import org.notorturetj.content.guard.sound.SoundHash;
import org.notorturetj.content.guard.sound.Sounds;

/**
 * Names without spaces between their parts, and names whose letters stand apart: two roots of one
 * person, one after the other, in a row of sounds that pays no heed to words.
 */
final class WithoutSpaces {
    private static final int LONGEST_ROOT = 16;
    private static final int LONGEST_BETWEEN = 9;
    private static final int LONGEST_ENDING = 8;

    /** Sounds of both roots together: fewer are found in ordinary words. */
    private static final int SHORTEST_BOTH = 7;

    private static final int SHORTEST_WORD = 6;

    /** In shorter words a name is looked for at the beginning only. */
    private static final int LONG_WORD = 12;

    private final RootIndex index;
    private final Passage passage;
    private final List<Person> people;
    private final Persons persons;

    WithoutSpaces(RootIndex index, Passage passage, List<Person> people, Persons persons) {
        this.index = index;
        this.passage = passage;
        this.people = people;
        this.persons = persons;
    }

    void addTo(List<Spot> spots) {
        List<Word> words = passage.words();
        for (Word word : words) {
            if (word.letters().length() >= SHORTEST_WORD) {
                inWord(word.letters(), word.from(), word.to(), false, spots);
            }
        }
        for (Passage.Joined joined : passage.joined()) {
            inWord(
                    joined.letters(),
                    words.get(joined.first()).from(),
                    words.get(joined.last()).to(),
                    true,
                    spots);
        }
        acrossWords(spots);
    }

    /** Anywhere in one word: the whole word is told. */
    private void inWord(String letters, int from, int to, boolean joined, List<Spot> spots) {
        for (Sounds reading : passage.readings(letters)) {
            String sounds = reading.text();
            var row = new Row(sounds, new SoundHash(sounds), null);
            int last =
                    joined || letters.length() >= LONG_WORD ? sounds.length() - SHORTEST_BOTH : 0;
            for (int start = 0; start <= last; start++) {
                int[] who = row.twoParts(start);
                if (who.length > 0) {
                    NameReason reason =
                            joined ? NameReason.SPLIT_LETTERS : NameReason.WITHOUT_SPACES;
                    spots.add(new Spot(NameVerdict.BLOCK, reason, who, from, to));
                }
            }
            if (joined || letters.chars().allMatch(letter -> letter < 'а')) {
                initialAndSurname(row, letters, from, to, spots);
            }
        }
    }

    /** As in names of accounts: fkarimov, karimovf. */
    private void initialAndSurname(Row row, String letters, int from, int to, List<Spot> spots) {
        int length = row.sounds.length();
        if (length < SHORTEST_WORD) {
            return;
        }
        for (int[] part : new int[][] {{1, length}, {0, length - 1}}) {
            int initial = part[0] == 1 ? 0 : letters.length() - 1;
            String first = letters.substring(initial, initial + 1);
            for (int end = part[0] + 4; end < part[1] && end <= part[0] + LONGEST_ROOT; end++) {
                int kinds = Endings.kinds(row.hash.of(end, part[1]));
                if ((kinds & Endings.DRESSED) == 0 || (kinds & Endings.BARE) != 0) {
                    continue;
                }
                HashIndex exact = index.exact();
                long hash = row.hash.of(part[0], end);
                for (int at = exact.first(hash); at >= 0; at = exact.next(at)) {
                    Root root = index.root(exact.value(at));
                    if (root.part() == NamePart.SURNAME) {
                        int[] who =
                                Persons.filter(
                                        root.persons(), it -> people.get(it).isGivenInitial(first));
                        if (who.length > 0) {
                            spots.add(
                                    new Spot(
                                            NameVerdict.BLOCK,
                                            NameReason.WITHOUT_SPACES,
                                            who,
                                            from,
                                            to));
                            return;
                        }
                    }
                }
            }
        }
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
        var row = new Row(text, new SoundHash(text), ends);
        for (int i = 0; i < words.size(); i++) {
            if (starts[i + 1] > starts[i]) {
                int[] who = row.twoParts(starts[i]);
                if (who.length > 0) {
                    int last = i;
                    while (starts[last + 1] < row.end) {
                        last++;
                    }
                    spots.add(
                            new Spot(
                                    NameVerdict.BLOCK,
                                    last - i > 1 ? NameReason.SPLIT_LETTERS : NameReason.FULL_NAME,
                                    who,
                                    words.get(i).from(),
                                    words.get(last).to()));
                }
            }
        }
    }

    /** A row of sounds, and where in it a name may end; null: anywhere. */
    private final class Row {
        private final String sounds;
        private final SoundHash hash;
        private final boolean @Nullable [] ends;
        private int end;

        Row(String sounds, SoundHash hash, boolean @Nullable [] ends) {
            this.sounds = sounds;
            this.hash = hash;
            this.ends = ends;
        }

        /** Who has two parts that stand here, one after the other; nobody: empty. */
        int[] twoParts(int start) {
            int limit = Math.min(sounds.length(), start + LONGEST_ROOT);
            int[] who = {};
            end = 0;
            for (int to = start + 2; to <= limit; to++) {
                long stem = hash.of(start, to);
                if (!Sounds.isVowel(sounds.charAt(to - 1))) {
                    who = Persons.union(who, second(index.exact(), stem, to));
                }
                who = Persons.union(who, second(index.forms(), stem, to));
            }
            return who;
        }

        private int[] second(HashIndex roots, long stem, int from) {
            int[] who = {};
            for (int at = roots.first(stem); at >= 0; at = roots.next(at)) {
                who = Persons.union(who, second(index.root(roots.value(at)), from));
            }
            return who;
        }

        private int[] second(Root first, int from) {
            int[] who = {};
            int limit = Math.min(sounds.length(), from + LONGEST_BETWEEN);
            // One sound may belong to both: firuz and zafar.
            for (int start = from - 1; start < limit; start++) {
                if (start > from && !endsBetween(first, from, start)) {
                    continue;
                }
                int longest = Math.min(sounds.length(), start + LONGEST_ROOT);
                for (int to = start + 2; to <= longest; to++) {
                    if (first.stem().length() + to - start < SHORTEST_BOTH - 2) {
                        continue;
                    }
                    int begin = from - first.stem().length();
                    who = Persons.union(who, both(index.exact(), first, begin, start, to));
                    who = Persons.union(who, both(index.forms(), first, begin, start, to));
                }
            }
            return who;
        }

        private int[] both(HashIndex roots, Root first, int from, int start, int to) {
            int[] who = {};
            for (int at = roots.first(hash.of(start, to)); at >= 0; at = roots.next(at)) {
                Root root = index.root(roots.value(at));
                if (root.isOtherPart(first)
                        && (isSplit(from, from + first.stem().length()) || isSplit(start, to))
                        && (first.stem().length() + to - start >= SHORTEST_BOTH
                                || fillsWord(root, from, to))
                        && !isInside(first, root, from, to)
                        && endsWell(root, to)) {
                    who = Persons.union(who, persons.both(first, root));
                }
            }
            return who;
        }

        /**
         * Whether an ending of the first root stands between; its last i may be lost in a vowel.
         */
        private boolean endsBetween(Root first, int from, int to) {
            return WordMatcher.fits(first, Endings.kinds(hash.of(from, to)))
                    || (to < sounds.length()
                            && Sounds.isVowel(sounds.charAt(to))
                            && WordMatcher.fits(first, Endings.kinds(hash.with('i', from, to))));
        }

        /**
         * Whether a root goes over the end of a word; if both are whole words, others find them.
         */
        private boolean isSplit(int from, int to) {
            if (ends == null) {
                return true;
            }
            for (int i = from + 1; i < to; i++) {
                if (ends[i]) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a name that is too short to have a root stands amid other letters of a word. */
        private boolean isInside(Root first, Root second, int from, int to) {
            return ends == null
                    && ((first.whole() && from > 0) || (second.whole() && to < sounds.length()));
        }

        /** Whether two short roots fill a word, or its end like a family name. */
        private boolean fillsWord(Root root, int from, int to) {
            if (ends != null || sounds.length() < SHORTEST_BOTH) {
                return false;
            }
            int kinds = Endings.kinds(hash.of(to, sounds.length()));
            return WordMatcher.fits(root, kinds) && (from == 0 || (kinds & Endings.DRESSED) != 0);
        }

        private boolean endsWell(Root root, int from) {
            if (ends == null) {
                return true;
            }
            int limit = Math.min(sounds.length(), from + LONGEST_ENDING);
            for (int to = from; to <= limit; to++) {
                if (ends[to] && WordMatcher.fits(root, Endings.kinds(hash.of(from, to)))) {
                    end = Math.max(end, to);
                    return true;
                }
            }
            return false;
        }
    }
}
