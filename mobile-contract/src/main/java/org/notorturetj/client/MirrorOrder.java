package org.notorturetj.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** The order of mirrors: the last good one, the others at random, then those that failed. */
final class MirrorOrder {
    private final List<String> shipped = new ArrayList<>();
    private final Random random;

    MirrorOrder(Collection<String> shipped, Random random) {
        for (String mirror : shipped) {
            if (!isAddress(mirror)) {
                throw new IllegalArgumentException("not a base address: " + mirror);
            }
            this.shipped.add(mirror);
        }
        this.random = random;
    }

    /**
     * All mirrors in the order to try; those that the app was built with are always included. Of
     * those that failed, the one that was first longest ago comes first: none is first twice.
     */
    List<String> inOrder(String lastGood, Collection<String> known, MirrorRecord record) {
        List<String> all = new ArrayList<>(new LinkedHashSet<>(shipped));
        for (String mirror : known) {
            if (isAddress(mirror) && !all.contains(mirror)) {
                all.add(mirror);
            }
        }
        Collections.shuffle(all, random);
        List<String> order = new ArrayList<>();
        if (all.remove(lastGood)) {
            order.add(lastGood);
        }
        order.addAll(all);
        List<String> failed = new ArrayList<>();
        for (String mirror : order) {
            if (record.hasFailed(mirror)) {
                failed.add(mirror);
            }
        }
        Collections.sort(failed, Comparator.comparingLong(record::firstAt));
        order.removeAll(failed);
        order.addAll(failed);
        return order;
    }

    private static boolean isAddress(String mirror) {
        return mirror.matches("https?://[^/?#\\s]+/([^?#\\s]*/)?");
    }
}
