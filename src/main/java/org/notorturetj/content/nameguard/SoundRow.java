package org.notorturetj.content.nameguard;

import org.jspecify.annotations.Nullable;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.name.RootIndex;
import org.notorturetj.content.nameguard.sound.Endings;
import org.notorturetj.content.nameguard.sound.HashIndex;
import org.notorturetj.content.nameguard.sound.SoundHash;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.content.nameguard.text.WordMatcher;

/**
 * A row of sounds in which two roots of one person may stand one after the other, and where in it a
 * name may end; null: anywhere.
 */
final class SoundRow {
    private static final int LONGEST_ROOT = 16;

    /** Beside a shorter one, a name that is too short to have a root says nothing. */
    private static final int LONG_ROOT = 4;

    private static final int LONGEST_BETWEEN = 9;
    private static final int LONGEST_ENDING = 8;

    private final RootIndex index;
    private final PersonLookup persons;
    private final String sounds;
    private final SoundHash hash;
    private final boolean @Nullable [] ends;
    private final boolean nouns;
    private int end;

    /**
     * Without regard to words, of which there is but one, or of which the ends say little.
     *
     * @param nouns whether two nouns may be a name
     */
    SoundRow(RootIndex index, PersonLookup persons, String sounds, boolean nouns) {
        this(index, persons, sounds, null, nouns);
    }

    /** Of several words: a name ends where one of them does. */
    SoundRow(RootIndex index, PersonLookup persons, String sounds, boolean @Nullable [] ends) {
        this(index, persons, sounds, ends, true);
    }

    private SoundRow(
            RootIndex index,
            PersonLookup persons,
            String sounds,
            boolean @Nullable [] ends,
            boolean nouns) {
        this.index = index;
        this.persons = persons;
        this.sounds = sounds;
        this.ends = ends;
        this.nouns = nouns;
        hash = new SoundHash(sounds);
    }

    SoundHash hash() {
        return hash;
    }

    /** Where the longest name ended that was found last. */
    int end() {
        return end;
    }

    /** Who has two parts that stand here, one after the other; nobody: empty. */
    int[] twoParts(int start) {
        int limit = Math.min(sounds.length(), start + LONGEST_ROOT);
        int[] who = {};
        end = 0;
        for (int to = start + 2; to <= limit; to++) {
            long stem = hash.of(start, to);
            if (!Sounds.isVowel(sounds.charAt(to - 1))) {
                who = PersonLookup.union(who, second(index.exact(), stem, to));
            }
            who = PersonLookup.union(who, second(index.forms(), stem, to));
        }
        return who;
    }

    private int[] second(HashIndex roots, long stem, int from) {
        int[] who = {};
        for (int at = roots.first(stem); at >= 0; at = roots.next(at)) {
            who = PersonLookup.union(who, second(index.root(roots.value(at)), from));
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
                if (first.stem().length() + to - start < WithoutSpaces.SHORTEST_BOTH - 2) {
                    continue;
                }
                int begin = from - first.stem().length();
                boolean phrase = !nouns && first.noun();
                who = PersonLookup.union(who, both(index.exact(), first, begin, start, to, phrase));
                who = PersonLookup.union(who, both(index.forms(), first, begin, start, to, phrase));
            }
        }
        return who;
    }

    /**
     * Who has both.
     *
     * @param phrase whether the first is a noun: before another noun it is no name
     */
    private int[] both(HashIndex roots, Root first, int from, int start, int to, boolean phrase) {
        int[] who = {};
        for (int at = roots.first(hash.of(start, to)); at >= 0; at = roots.next(at)) {
            Root root = index.root(roots.value(at));
            if (root.isOtherPart(first)
                    && !(phrase && root.noun())
                    && (isSplit(from, from + first.stem().length()) || isSplit(start, to))
                    && (first.stem().length() + to - start >= WithoutSpaces.SHORTEST_BOTH
                            || fillsWord(root, from, to))
                    && !isInside(first, root, from, to)) {
                int ended = endOf(root, to);
                int[] both = ended < 0 ? new int[0] : persons.both(first, root);
                end = both.length > 0 ? Math.max(end, ended) : end;
                who = PersonLookup.union(who, both);
            }
        }
        return who;
    }

    /** Whether an ending of the first root stands between; its last i may be lost in a vowel. */
    private boolean endsBetween(Root first, int from, int to) {
        return WordMatcher.fits(first, Endings.kinds(hash.of(from, to)))
                || (to < sounds.length()
                        && Sounds.isVowel(sounds.charAt(to))
                        && WordMatcher.fits(first, Endings.kinds(hash.with('i', from, to))));
    }

    /** Whether a root goes over the end of a word; if both are whole words, others find them. */
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
        if (!first.whole() && !second.whole()) {
            return false;
        }
        Root rest = first.whole() ? second : first;
        if (rest.whole() || rest.stem().length() < LONG_ROOT || ends != null) {
            return true;
        }
        return (first.whole() && from > 0) || (second.whole() && to < sounds.length());
    }

    /** Whether two short roots fill a word, or its end like a family name. */
    private boolean fillsWord(Root root, int from, int to) {
        if (ends != null || sounds.length() < WithoutSpaces.SHORTEST_BOTH) {
            return false;
        }
        int kinds = Endings.kinds(hash.of(to, sounds.length()));
        return WordMatcher.fits(root, kinds) && (from == 0 || (kinds & Endings.DRESSED) != 0);
    }

    /** Where the ending after a root ends that ends well; negative: nowhere. */
    private int endOf(Root root, int from) {
        if (ends == null) {
            return from;
        }
        int limit = Math.min(sounds.length(), from + LONGEST_ENDING);
        for (int to = from; to <= limit; to++) {
            if (ends[to] && WordMatcher.fits(root, Endings.kinds(hash.of(from, to)))) {
                return to;
            }
        }
        return -1;
    }
}
