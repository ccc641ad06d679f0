package org.notorturetj.content.nameguard.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.notorturetj.content.nameguard.sound.CommonWords;
import org.notorturetj.content.nameguard.sound.HashIndex;
import org.notorturetj.content.nameguard.sound.Likeness;
import org.notorturetj.content.nameguard.sound.PersianLetters;
import org.notorturetj.content.nameguard.sound.SoundHash;

/** All roots of all protected names, by the hashes under which texts are looked up. */
public final class RootIndex {
    /** A root that is shorter, in sounds, must be right. */
    public static final int SHORTEST_MISSPELT = 4;

    /** So many consonants alone identify a name. */
    public static final int SHORTEST_COARSE = 4;

    private final Root[] roots;
    private final HashIndex exact = new HashIndex();
    private final HashIndex shorter = new HashIndex();
    private final HashIndex coarse = new HashIndex();
    private final HashIndex forms = new HashIndex();
    private final HashIndex persian = new HashIndex();

    public RootIndex(Collection<ProtectedName> names) {
        var building = new Building();
        int person = 0;
        for (ProtectedName name : names) {
            building.person = person++;
            var taking = new NameRoots(building);
            name.written().forEach(taking::add);
        }
        roots = building.finish();
        for (Root root : roots) {
            persian.add(SoundHash.of(PersianLetters.consonants(root.stem())), root.number());
            if (root.whole()) {
                forms.add(SoundHash.of(root.stem()), root.number());
            } else {
                addStem(root);
            }
        }
    }

    public Root root(int number) {
        return roots[number];
    }

    public HashIndex exact() {
        return exact;
    }

    /** By roots with one sound left out. */
    public HashIndex shorter() {
        return shorter;
    }

    /** By consonants alone, as {@link Likeness#coarse} has them. */
    public HashIndex coarse() {
        return coarse;
    }

    /** By whole words: names that are too short to have a root. */
    public HashIndex forms() {
        return forms;
    }

    /** By those consonants that Persian writes: see {@link PersianLetters#consonants}. */
    public HashIndex persian() {
        return persian;
    }

    private void addStem(Root root) {
        String stem = root.stem();
        var hash = new SoundHash(stem);
        exact.add(hash.of(0, stem.length()), root.number());
        if (stem.length() >= SHORTEST_MISSPELT) {
            for (int i = 0; i < stem.length(); i++) {
                shorter.add(hash.without(i, 0, stem.length()), root.number());
            }
        }
        var consonants = new StringBuilder();
        for (int i = 0; i < stem.length(); i++) {
            char sound = Likeness.coarse(stem.charAt(i));
            if (sound != 0) {
                consonants.append(sound);
            }
        }
        if (consonants.length() >= SHORTEST_COARSE) {
            coarse.add(SoundHash.of(consonants), root.number());
        }
    }

    /** Collects who has which root. */
    private static final class Building implements NameRoots.Sink {
        private final Map<Root.Sounds, TreeSet<Integer>> persons = new LinkedHashMap<>();
        private int person;

        @Override
        public void root(String stem, NamePart part, int word, boolean dressed, boolean vowel) {
            add(new Root.Sounds(stem, part, word, dressed, vowel, false));
        }

        @Override
        public void form(String sounds, NamePart part, int word, boolean dressed) {
            add(new Root.Sounds(sounds, part, word, dressed, false, true));
        }

        private void add(Root.Sounds sounds) {
            persons.computeIfAbsent(sounds, unused -> new TreeSet<>()).add(person);
        }

        Root[] finish() {
            List<Root> roots = new ArrayList<>();
            persons.forEach(
                    (sounds, who) -> {
                        String stem = CommonWords.root(sounds.stem());
                        roots.add(
                                new Root(
                                        roots.size(),
                                        sounds,
                                        CommonWords.isName(stem) || sounds.whole(),
                                        CommonWords.isWord(stem),
                                        who.stream().mapToInt(Integer::intValue).toArray()));
                    });
            return roots.toArray(new Root[0]);
        }
    }
}
