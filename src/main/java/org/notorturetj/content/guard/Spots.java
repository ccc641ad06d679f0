package org.notorturetj.content.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

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
                                union(last.persons(), spot.persons()),
                                last.from(),
                                Math.max(last.to(), spot.to())));
            }
        }
        return merged;
    }

    private static int[] union(int[] one, int[] other) {
        if (java.util.Arrays.equals(one, other)) {
            return one;
        }
        TreeSet<Integer> all = new TreeSet<>();
        for (int person : one) {
            all.add(person);
        }
        for (int person : other) {
            all.add(person);
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
