package org.notorturetj.content.nameguard;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.name.RootIndex;
import org.notorturetj.content.nameguard.sound.Endings;
import org.notorturetj.content.nameguard.sound.HashIndex;
import org.notorturetj.content.nameguard.sound.PersianLetters;
import org.notorturetj.content.nameguard.sound.SoundHash;
import org.notorturetj.content.nameguard.text.Passage;

/**
 * Names in Persian letters: Tajik has been written with them, and is in Afghanistan and Iran. One
 * part alone is reported only if it is a family name.
 */
final class PersianParts {
    private static final int LONGEST = 24;
    private static final int MOST_BETWEEN = 2;

    /** Roots that are compared for one word. */
    private static final int MOST_COMPARED = 50;

    /** Written consonants of both parts, so that they are nobody else's; of a surname alone. */
    private static final int SURE = 4;

    private static final int SURE_ALONE = 3;

    private final RootIndex index;
    private final PersonLookup persons;
    private final String text;

    PersianParts(RootIndex index, Passage passage, PersonLookup persons) {
        this.index = index;
        this.persons = persons;
        this.text = passage.text().folded();
    }

    /** A word, as it sounds, and the roots it may be made of. */
    private record Written(int from, int to, String sounds, List<Part> parts) {}

    private record Part(Root root, boolean dressed, int consonants) {}

    void addTo(List<Spot> spots) {
        List<Written> words = words();
        for (int i = 0; i < words.size(); i++) {
            Written one = words.get(i);
            for (Part part : one.parts()) {
                if (part.dressed() && part.consonants() >= SURE_ALONE) {
                    spots.add(spot(NameVerdict.WARN, part.root().persons(), one, one));
                }
                if (i > 0) {
                    initial(words.get(i - 1), one, part, spots);
                }
                for (int j = i + 1; j < words.size() && j <= i + 1 + MOST_BETWEEN; j++) {
                    pairs(one, part, words.get(j), spots);
                }
            }
        }
    }

    private void pairs(Written one, Part part, Written other, List<Spot> spots) {
        for (Part second : other.parts()) {
            if (part.root().isOtherPart(second.root())) {
                int[] both = persons.both(part.root(), second.root());
                if (both.length > 0) {
                    boolean sure = part.consonants() + second.consonants() >= SURE;
                    spots.add(spot(sure ? NameVerdict.BLOCK : NameVerdict.WARN, both, one, other));
                }
            }
        }
    }

    /** A letter with a full stop before a family name. */
    private void initial(Written letter, Written word, Part part, List<Spot> spots) {
        boolean initial = letter.sounds().length() == 1 && text.startsWith(".", letter.to());
        if (initial && part.dressed()) {
            int[] who = persons.withGivenInitial(part.root(), asLetter(letter.sounds()));
            if (who.length > 0) {
                spots.add(spot(NameVerdict.BLOCK, who, letter, word));
            }
        }
    }

    private static String asLetter(String sound) {
        return switch (sound) {
            case "c" -> "ч";
            case "x" -> "ш";
            default -> sound;
        };
    }

    private static Spot spot(NameVerdict verdict, int[] who, Written first, Written last) {
        return new Spot(verdict, NameReason.PERSIAN, who, first.from(), last.to());
    }

    private List<Written> words() {
        List<Written> words = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (PersianLetters.contain(text.charAt(i))) {
                int from = i;
                while (i < text.length() && PersianLetters.contain(text.charAt(i))) {
                    i++;
                }
                String sounds = PersianLetters.sounds(text.substring(from, i));
                words.add(new Written(from, i, sounds, parts(sounds)));
            }
        }
        return words;
    }

    private List<Part> parts(String word) {
        List<Part> parts = new ArrayList<>(read(word));
        String spoken = PersianLetters.withoutArticle(word);
        if (!spoken.equals(word)) {
            parts.addAll(read(spoken));
        }
        return parts;
    }

    private List<Part> read(String word) {
        List<Part> parts = new ArrayList<>();
        int compared = 0;
        for (int end = 1; end <= Math.min(word.length(), LONGEST); end++) {
            int kinds = PersianLetters.kinds(word.substring(end));
            if (kinds == 0) {
                continue;
            }
            String stem = word.substring(0, end);
            String consonants = PersianLetters.consonants(stem);
            HashIndex roots = index.persian();
            for (int at = roots.first(SoundHash.of(consonants)); at >= 0; at = roots.next(at)) {
                if (++compared > MOST_COMPARED) {
                    return parts;
                }
                Part part = part(index.root(roots.value(at)), stem, kinds, consonants.length());
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static @Nullable Part part(Root root, String stem, int kinds, int consonants) {
        boolean bare = (kinds & Endings.BARE) != 0;
        boolean dressed = (kinds & Endings.DRESSED) != 0 && root.part() == NamePart.SURNAME;
        boolean allowed = bare || dressed;
        return allowed && PersianLetters.fits(stem, root.stem())
                ? new Part(root, dressed && !bare, consonants)
                : null;
    }
}
