package org.notorturetj.content.nameguard;

import java.util.BitSet;
import java.util.List;

import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.name.RootIndex;
import org.notorturetj.content.nameguard.sound.Endings;
import org.notorturetj.content.nameguard.sound.HashIndex;
import org.notorturetj.content.nameguard.sound.SoundHash;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.content.nameguard.text.PartMatch;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.content.nameguard.text.Word;

/**
 * A family name with its dress that is joined to other words in small letters, in a hashtag, an
 * address or a long word: freename, nameandname.
 */
final class PartsInWord {
    private static final int SHORTEST_WORD = 8;

    /** Of a word in a sentence: others are too short for two. */
    private static final int LONG_WORD = 12;

    /** Longer ones are no words that people read. */
    private static final int LONGEST_WORD = 100;

    /** Sounds of a root. Shorter ones are in many words. */
    private static final int SHORTEST_ROOT = 5;

    private static final int LONG_ROOT = 6;
    private static final int LONGEST_ROOT = 16;

    /** Sounds of a dress: ов, зода; what follows may be anything. */
    private static final int SHORTEST_DRESS = 2;

    private static final int LONGEST_DRESS = 8;
    private static final int[] NOBODY = {};

    private final RootIndex index;
    private final Passage passage;

    PartsInWord(RootIndex index, Passage passage) {
        this.index = index;
        this.passage = passage;
    }

    void addTo(List<Spot> spots) {
        BitSet whole = familyNames();
        for (int i = 0; i < passage.words().size(); i++) {
            if (whole.get(i)) {
                continue;
            }
            Word word = passage.words().get(i);
            int length = word.letters().length();
            boolean address = passage.isAddress(i);
            int shortest = address ? SHORTEST_WORD : LONG_WORD;
            if (length >= shortest && length <= LONGEST_WORD) {
                add(word, true, address ? SHORTEST_ROOT : LONG_ROOT, spots);
            }
            if (address && length >= shortest && length <= LONGEST_WORD) {
                add(word, false, SHORTEST_ROOT, spots);
            }
        }
    }

    private void add(Word word, boolean rare, int shortest, List<Spot> spots) {
        int[] who = NOBODY;
        for (Sounds reading : passage.readings(word.letters())) {
            who = PersonLookup.union(who, in(reading.text(), rare, shortest));
        }
        if (who.length > 0) {
            spots.add(
                    new Spot(
                            rare ? NameVerdict.BLOCK : NameVerdict.WARN,
                            NameReason.WITHOUT_SPACES,
                            who,
                            word.from(),
                            word.to()));
        }
    }

    /** Words that are a family name as a whole: they are reported as such. */
    private BitSet familyNames() {
        var whole = new BitSet();
        for (PartMatch match : passage.matches()) {
            if (match.root().part() == NamePart.SURNAME && match.isFamilyName()) {
                whole.set(match.first(), match.last() + 1);
            }
        }
        return whole;
    }

    private int[] in(String sounds, boolean rare, int shortest) {
        var hash = new SoundHash(sounds);
        int[] who = NOBODY;
        for (int from = 0; from + shortest < sounds.length(); from++) {
            int limit = Math.min(sounds.length() - SHORTEST_DRESS, from + LONGEST_ROOT);
            for (int to = from + shortest; to <= limit; to++) {
                who = PersonLookup.union(who, at(sounds, hash, from, to, rare));
            }
        }
        return who;
    }

    private int[] at(String sounds, SoundHash hash, int from, int to, boolean rare) {
        int[] who = NOBODY;
        HashIndex exact = index.exact();
        for (int at = exact.first(hash.of(from, to)); at >= 0; at = exact.next(at)) {
            Root root = index.root(exact.value(at));
            boolean common = root.common() || root.noun();
            if (root.part() == NamePart.SURNAME
                    && common != rare
                    && sounds.startsWith(root.stem(), from)
                    && isDressed(hash, from, to, sounds.length())) {
                who = PersonLookup.union(who, root.persons());
            }
        }
        return who;
    }

    private static boolean isDressed(SoundHash hash, int from, int to, int length) {
        int limit = Math.min(length, to + LONGEST_DRESS);
        for (int end = to + SHORTEST_DRESS; end <= limit; end++) {
            int kinds = Endings.kinds(hash.of(to, end));
            if ((kinds & Endings.DRESSED) != 0
                    && (kinds & Endings.BARE) == 0
                    && (from == 0 || end == length || to - from > SHORTEST_ROOT)) {
                return true;
            }
        }
        return false;
    }
}
