package org.notorturetj.content.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.content.guard.sound.Likeness;

/** Parts of one name in one paragraph, apart from each other. */
final class PartsApart {
    private static final int GIVEN = 1;
    private static final int FAMILY = 2;

    private final Passage passage;
    private final List<Word> words;

    PartsApart(Passage passage) {
        this.passage = passage;
        this.words = passage.words();
    }

    void addTo(List<Spot> spots) {
        List<PartMatch> matches = passage.matches();
        int paragraph = 0;
        for (int i = 0; i < matches.size(); ) {
            int end = i;
            paragraph = Math.max(paragraph, matches.get(i).first() + 1);
            while (paragraph < words.size() && !words.get(paragraph).gap().paragraph()) {
                paragraph++;
            }
            while (end < matches.size() && matches.get(end).first() < paragraph) {
                end++;
            }
            paragraph(matches.subList(i, end), spots);
            i = end;
        }
    }

    /** Each root's people are looked at once, however often the root stands there. */
    private void paragraph(List<PartMatch> matches, List<Spot> spots) {
        Map<Integer, Integer> parts = new HashMap<>();
        Set<Root> seen = new HashSet<>();
        for (PartMatch match : matches) {
            if (counts(match) && seen.add(match.root())) {
                int part = match.root().part() == NamePart.SURNAME ? FAMILY : GIVEN;
                for (int person : match.root().persons()) {
                    parts.merge(person, part, (one, other) -> one | other);
                }
            }
        }
        parts.values().removeIf(part -> part != (GIVEN | FAMILY));
        if (parts.isEmpty()) {
            return;
        }
        Map<Root, int[]> persons = new HashMap<>();
        for (PartMatch match : matches) {
            if (counts(match)) {
                int[] both =
                        persons.computeIfAbsent(
                                match.root(),
                                root -> Persons.filter(root.persons(), parts::containsKey));
                if (both.length > 0) {
                    spots.add(
                            new Spot(
                                    NameVerdict.WARN,
                                    NameReason.PARTS_APART,
                                    both,
                                    words.get(match.first()).from(),
                                    words.get(match.last()).to()));
                }
            }
        }
    }

    private boolean counts(PartMatch match) {
        boolean part =
                match.root().part() == NamePart.SURNAME
                        ? match.isFamilyName() || !match.root().noun()
                        : match.root().part() != NamePart.PATRONYMIC;
        return part && match.likeness() == Likeness.SAME && match.capital() && !match.mayBeWord();
    }
}
