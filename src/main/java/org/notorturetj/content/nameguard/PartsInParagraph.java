package org.notorturetj.content.nameguard;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.sound.Likeness;
import org.notorturetj.content.nameguard.text.PartMatch;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.content.nameguard.text.Word;

/** Parts of one name in one paragraph, apart from each other. */
final class PartsInParagraph {
    /** A paragraph with more names than that is a list, in which every name is reported alone. */
    private static final int MOST_COMPARED = 100_000;

    private static final int[] NOBODY = {};

    private final Passage passage;
    private final List<Word> words;
    private final PersonLookup persons;

    PartsInParagraph(Passage passage, PersonLookup persons) {
        this.passage = passage;
        this.persons = persons;
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

    /** Each pair of roots is compared once, however often they stand there. */
    private void paragraph(List<PartMatch> matches, List<Spot> spots) {
        Map<Boolean, Set<Root>> roots =
                matches.stream()
                        .filter(PartsInParagraph::counts)
                        .map(PartMatch::root)
                        .collect(
                                Collectors.partitioningBy(
                                        root -> root.part() == NamePart.SURNAME,
                                        Collectors.toCollection(LinkedHashSet::new)));
        Map<Root, int[]> found = new HashMap<>();
        int compared = 0;
        for (Root family : roots.get(true)) {
            for (Root other : roots.get(false)) {
                int[] both = ++compared > MOST_COMPARED ? NOBODY : persons.both(family, other);
                if (both.length > 0) {
                    found.merge(family, both, PersonLookup::union);
                    found.merge(other, both, PersonLookup::union);
                }
            }
        }
        if (found.isEmpty()) {
            return;
        }
        for (PartMatch match : matches) {
            int[] who = found.get(match.root());
            if (who != null && counts(match)) {
                spots.add(
                        new Spot(
                                NameVerdict.WARN,
                                NameReason.PARTS_APART,
                                who,
                                words.get(match.first()).from(),
                                words.get(match.last()).to()));
            }
        }
    }

    private static boolean counts(PartMatch match) {
        boolean part =
                match.root().part() == NamePart.SURNAME
                        ? match.isFamilyName() || !match.root().noun()
                        : match.root().part() != NamePart.PATRONYMIC;
        return part && match.likeness() == Likeness.SAME && match.capital() && !match.mayBeWord();
    }
}
