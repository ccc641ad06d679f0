package org.notorturetj.content.nameguard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.sound.Likeness;
import org.notorturetj.content.nameguard.text.PartMatch;
import org.notorturetj.content.nameguard.text.Passage;

/** Parts of one name in different texts that are read together: a title and its body. */
final class PartsAcrossTexts {
    /** Pairs of roots that are compared: texts with more names are lists. */
    private static final int MOST_COMPARED = 100_000;

    private final List<Passage> passages;
    private final PersonLookup persons;

    PartsAcrossTexts(List<Passage> passages, PersonLookup persons) {
        this.passages = passages;
        this.persons = persons;
    }

    /** For each passage what is to be reported of it. */
    List<List<Spot>> spots() {
        Map<Root, int[]> found = new HashMap<>();
        pairs(
                true,
                (family, other, both) -> {
                    found.merge(family, both, PersonLookup::union);
                    found.merge(other, both, PersonLookup::union);
                });
        List<List<Spot>> spots = new ArrayList<>();
        passages.forEach(passage -> spots.add(found.isEmpty() ? List.of() : of(passage, found)));
        return spots;
    }

    /** One person for each pair of parts that stand anywhere: namesakes are reported as one. */
    Set<Integer> persons() {
        Set<Integer> found = new TreeSet<>();
        pairs(false, (family, other, both) -> found.add(both[0]));
        return found;
    }

    /** Takes a family name, another part of a name, and who has both. */
    private interface Pairs {
        void pair(Root family, Root other, int[] both);
    }

    private void pairs(boolean apart, Pairs pairs) {
        Map<Root, Set<Integer>> families = new LinkedHashMap<>();
        Map<Root, Set<Integer>> others = new LinkedHashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            for (PartMatch match : passages.get(i).matches()) {
                if (counts(match)) {
                    boolean family = match.root().part() == NamePart.SURNAME;
                    (family ? families : others)
                            .computeIfAbsent(match.root(), any -> new TreeSet<>())
                            .add(i);
                }
            }
        }
        int compared = 0;
        for (var family : families.entrySet()) {
            for (var other : others.entrySet()) {
                if (++compared > MOST_COMPARED) {
                    return;
                }
                boolean wanted =
                        !apart
                                || family.getValue().size() > 1
                                || !family.getValue().equals(other.getValue());
                int[] both = wanted ? persons.both(family.getKey(), other.getKey()) : new int[0];
                if (both.length > 0) {
                    pairs.pair(family.getKey(), other.getKey(), both);
                }
            }
        }
    }

    private static List<Spot> of(Passage passage, Map<Root, int[]> found) {
        List<Spot> spots = new ArrayList<>();
        for (PartMatch match : passage.matches()) {
            int[] who = found.get(match.root());
            if (who != null && counts(match)) {
                spots.add(
                        new Spot(
                                NameVerdict.WARN,
                                NameReason.PARTS_ACROSS,
                                who,
                                passage.words().get(match.first()).from(),
                                passage.words().get(match.last()).to()));
            }
        }
        return spots;
    }

    /** A title begins with a capital, so that one says little: a surname must be one. */
    private static boolean counts(PartMatch match) {
        boolean part =
                switch (match.root().part()) {
                    case SURNAME -> match.dressed() || (match.isFamilyName() && !match.mayBeWord());
                    case GIVEN, NICKNAME -> true;
                    case PATRONYMIC -> false;
                };
        return part && match.likeness() == Likeness.SAME && match.capital();
    }
}
