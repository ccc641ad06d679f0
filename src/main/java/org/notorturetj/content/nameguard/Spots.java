package org.notorturetj.content.nameguard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.notorturetj.content.nameguard.name.PersonLookup;

/** Puts together what overlaps: what blocks hides warnings, and grows over what blocks too. */
final class Spots {
    private Spots() {}

    static List<Spot> merged(List<Spot> spots) {
        List<Spot> blocks = of(NameVerdict.BLOCK, spots);
        List<Spot> all = new ArrayList<>(blocks);
        int block = 0;
        for (Spot warning : of(NameVerdict.WARN, spots)) {
            while (block < blocks.size() && blocks.get(block).to() <= warning.from()) {
                block++;
            }
            if (block == blocks.size() || !blocks.get(block).overlaps(warning)) {
                all.add(warning);
            } else if (warning.reason() == NameReason.FULL_NAME) {
                all.set(block, all.get(block).with(warning.persons()));
            }
        }
        all.sort(Comparator.comparingInt(Spot::from));
        return all;
    }

    /** The reason of the first of those that overlap stays: spots come with the surest first. */
    private static List<Spot> of(NameVerdict verdict, List<Spot> spots) {
        List<Spot> sorted =
                new ArrayList<>(spots.stream().filter(it -> it.verdict() == verdict).toList());
        sorted.sort(Comparator.comparingInt(Spot::from).thenComparing(Spot::to));
        List<Spot> merged = new ArrayList<>();
        for (Spot spot : sorted) {
            Spot last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || !last.overlaps(spot)) {
                merged.add(spot);
            } else {
                boolean surer = spot.reason().compareTo(last.reason()) < 0;
                merged.set(
                        merged.size() - 1,
                        new Spot(
                                verdict,
                                surer ? spot.reason() : last.reason(),
                                PersonLookup.union(last.persons(), spot.persons()),
                                last.from(),
                                Math.max(last.to(), spot.to())));
            }
        }
        return merged;
    }
}
