package org.notorturetj.content.nameguard.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.notorturetj.content.nameguard.name.FamilyNames;
import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.name.RootIndex;
import org.notorturetj.content.nameguard.sound.CommonWords;
import org.notorturetj.content.nameguard.sound.Endings;
import org.notorturetj.content.nameguard.sound.HashIndex;
import org.notorturetj.content.nameguard.sound.Likeness;
import org.notorturetj.content.nameguard.sound.LookAlikes;
import org.notorturetj.content.nameguard.sound.SoundHash;
import org.notorturetj.content.nameguard.sound.Sounds;

/** Finds the roots that a word may be made of: a root, and nothing but an ending after it. */
public final class WordMatcher {
    /** Longer words are no single part of a name; what is hidden in them is found joined. */
    private static final int LONGEST = 60;

    private static final int LONGEST_ENDING = 20;

    /** Roots that are compared for one word: a hostile list of names must not make texts slow. */
    private static final int MOST_COMPARED = 200;

    private final RootIndex index;

    WordMatcher(RootIndex index) {
        this.index = index;
    }

    /** A root in a word. */
    record Found(Root root, Likeness likeness, int endings) {}

    /** All ways in which a word may be read: as it is, and as what its letters look like. */
    public static Collection<Sounds> readings(String letters) {
        boolean cyrillic = false;
        boolean latin = false;
        boolean digits = false;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            cyrillic |= letter >= 'а';
            latin |= letter >= 'a' && letter <= 'z';
            digits |= letter < 'a';
        }
        if (!digits && !(latin && (cyrillic || LookAlikes.mayBeCyrillic(letters)))) {
            return Sounds.readings(letters);
        }
        List<Sounds> readings = new ArrayList<>();
        String asLatin = digits ? LookAlikes.digitsAsLatin(letters) : letters;
        readings.addAll(Sounds.readings(asLatin));
        readings.addAll(Sounds.readings(LookAlikes.asCyrillic(letters)));
        if (latin && cyrillic) {
            readings.addAll(Sounds.readings(LookAlikes.asLatin(asLatin)));
        }
        return readings;
    }

    /** The way in which a word is most likely meant: mixed letters as Cyrillic ones. */
    public static Sounds likeliest(String letters) {
        boolean cyrillic = letters.chars().anyMatch(letter -> letter >= 'а');
        boolean others = letters.chars().anyMatch(letter -> letter < 'а');
        if (cyrillic && others) {
            return Sounds.of(LookAlikes.asCyrillic(letters));
        }
        return Sounds.of(cyrillic ? letters : LookAlikes.digitsAsLatin(letters));
    }

    /** The roots that a word may be made of. */
    public List<Found> find(String letters, Collection<Sounds> readings) {
        List<Found> found = new ArrayList<>(2);
        for (Sounds reading : readings) {
            if (reading.text().length() <= LONGEST) {
                find(reading.text(), found);
            }
        }
        if (!found.isEmpty() && FamilyNames.isLike(letters)) {
            found.replaceAll(WordMatcher::asFamilyName);
        } else if (!found.isEmpty() && CommonWords.isLake(letters)) {
            found.removeIf(it -> (it.endings() & Endings.BARE) == 0);
        }
        return found;
    }

    /** Of an ending that may be either, such as -ён: what the letters say. */
    private static Found asFamilyName(Found found) {
        return (found.endings() & Endings.DRESSED) == 0 || found.root().part() != NamePart.SURNAME
                ? found
                : new Found(found.root(), found.likeness(), found.endings() & ~Endings.BARE);
    }

    private void find(String sounds, List<Found> found) {
        int length = sounds.length();
        var hash = new SoundHash(sounds);
        forms(sounds, hash, found);
        long consonants = 0;
        var coarse = new StringBuilder();
        int compared = 0;
        for (int i = 1; i <= length; i++) {
            char sound = Likeness.coarse(sounds.charAt(i - 1));
            if (sound == 0) {
                continue;
            }
            coarse.append(sound);
            if (i < 2 || length - i > LONGEST_ENDING) {
                continue;
            }
            // A doubled sound is one, also where root and ending meet: Ниёззода.
            int endings = Endings.kinds(hash.of(i, length)) | Endings.kinds(hash.of(i - 1, length));
            if (endings == 0) {
                continue;
            }
            exact(sounds, i, hash.of(0, i), endings, found);
            if (i >= RootIndex.SHORTEST_MISSPELT && compared < MOST_COMPARED) {
                compared += near(sounds.substring(0, i), hash, endings, found);
                if (coarse.length() >= RootIndex.SHORTEST_COARSE) {
                    consonants = SoundHash.of(coarse);
                    compared +=
                            compare(
                                    index.coarse(),
                                    consonants,
                                    sounds.substring(0, i),
                                    endings,
                                    found);
                }
            }
        }
    }

    private void forms(String sounds, SoundHash hash, List<Found> found) {
        HashIndex forms = index.forms();
        for (int at = forms.first(hash.of(0, sounds.length())); at >= 0; at = forms.next(at)) {
            Root root = index.root(forms.value(at));
            if (root.stem().equals(sounds)) {
                add(root, Likeness.SAME, root.dressed() ? Endings.DRESSED : Endings.BARE, found);
            }
        }
    }

    private void exact(String sounds, int end, long hash, int endings, List<Found> found) {
        HashIndex exact = index.exact();
        for (int at = exact.first(hash); at >= 0; at = exact.next(at)) {
            Root root = index.root(exact.value(at));
            if (fits(root, endings)
                    && root.stem().length() == end
                    && (end < sounds.length() || root.standsAlone())
                    && sounds.startsWith(root.stem())) {
                add(root, Likeness.SAME, endings, found);
            }
        }
    }

    /** Roots that differ by one sound: left out here, there, or in both places. */
    private int near(String stem, SoundHash hash, int endings, List<Found> found) {
        int length = stem.length();
        int compared = compare(index.shorter(), hash.of(0, length), stem, endings, found);
        for (int i = 0; i < length; i++) {
            long without = hash.without(i, 0, length);
            compared += compare(index.exact(), without, stem, endings, found);
            compared += compare(index.shorter(), without, stem, endings, found);
        }
        return compared;
    }

    private int compare(
            HashIndex candidates, long hash, String stem, int endings, List<Found> found) {
        int compared = 0;
        for (int at = candidates.first(hash); at >= 0; at = candidates.next(at)) {
            Root root = index.root(candidates.value(at));
            if (!fits(root, endings) || root.stem().length() < RootIndex.SHORTEST_MISSPELT) {
                continue;
            }
            if (++compared > MOST_COMPARED) {
                break;
            }
            Likeness likeness = Likeness.of(stem, root.stem());
            if (likeness != Likeness.SAME && likeness != Likeness.DIFFERENT) {
                add(root, likeness, endings, found);
            }
        }
        return compared;
    }

    public static boolean fits(Root root, int endings) {
        int allowed =
                switch (root.part()) {
                    case GIVEN, NICKNAME -> Endings.BARE | Endings.RESPECT;
                    case SURNAME -> Endings.BARE | Endings.DRESSED | Endings.RESPECT;
                    case PATRONYMIC ->
                            root.dressed() ? Endings.PATRONYMIC : Endings.PATRONYMIC | Endings.BARE;
                };
        return (endings & allowed) != 0;
    }

    /** One match for a root: the best. */
    @SuppressWarnings("ReferenceEquality") // a root is in the index once
    private static void add(Root root, Likeness likeness, int endings, List<Found> found) {
        for (int i = 0; i < found.size(); i++) {
            Found other = found.get(i);
            if (other.root() == root) {
                if (likeness.compareTo(other.likeness()) < 0) {
                    found.set(i, new Found(root, likeness, endings));
                }
                return;
            }
        }
        found.add(new Found(root, likeness, endings));
    }
}
