package org.notorturetj.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.hotline.HotlineFilter;
import org.notorturetj.api.hotline.HotlineListing.ListedHotline;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.client.offline.OpenStatus;

/**
 * Selects and sorts hotlines: the region's own first, then all others. Never an empty list, never
 * one of a pair alone.
 */
final class HotlineOrder {
    private HotlineOrder() {}

    static List<ListedHotline> of(
            List<Listed<Hotline>> lines, HotlineFilter filter, List<String> regionLines) {
        List<Listed<Hotline>> wanted = withPairs(lines, line -> matches(line, filter));
        Comparator<Listed<Hotline>> order =
                Comparator.<Listed<Hotline>>comparingInt(
                                line -> closedLast(line.document(), filter))
                        .thenComparingInt(
                                line -> rank(line.document(), filter.region(), regionLines));
        // the sort is stable: equal lines keep the Coalition's order
        return (wanted.isEmpty() ? lines : wanted)
                .stream().sorted(order).map(line -> listed(line, filter, regionLines)).toList();
    }

    private static List<Listed<Hotline>> withPairs(
            List<Listed<Hotline>> lines, Predicate<Hotline> wanted) {
        Set<String> ids = new TreeSet<>();
        for (Listed<Hotline> line : lines) {
            if (wanted.test(line.document())) {
                ids.add(line.document().id());
                if (line.document().pairedWith() != null) {
                    ids.add(line.document().pairedWith());
                }
            }
        }
        return lines.stream().filter(line -> ids.contains(line.document().id())).toList();
    }

    private static boolean matches(Hotline line, HotlineFilter filter) {
        boolean audience =
                filter.audience() == null
                        || line.audience().isEmpty()
                        || line.audience().contains(filter.audience());
        boolean channel =
                filter.channel() == null
                        || line.channels().stream()
                                .anyMatch(candidate -> candidate.type().equals(filter.channel()));
        return audience && channel;
    }

    private static int closedLast(Hotline line, HotlineFilter filter) {
        return filter.openAt() != null
                        && OpeningHours.at(line.hours(), filter.openAt()) == OpenStatus.CLOSED
                ? 1
                : 0;
    }

    private static int rank(Hotline line, @Nullable String region, List<String> regionLines) {
        int own = regionLines.indexOf(line.id());
        if (own >= 0) {
            return own;
        }
        return regionLines.size() + (region != null && line.serves().contains(region) ? 0 : 1);
    }

    private static ListedHotline listed(
            Listed<Hotline> line, HotlineFilter filter, List<String> regionLines) {
        Hotline hotline = line.document();
        Boolean serves =
                filter.region() == null
                        ? null
                        : regionLines.contains(hotline.id())
                                || hotline.serves().contains(filter.region());
        String open =
                filter.openAt() == null
                        ? null
                        : OpeningHours.word(OpeningHours.at(hotline.hours(), filter.openAt()));
        return new ListedHotline(hotline, line.presence(), serves, open);
    }
}
