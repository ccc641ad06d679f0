package org.notorturetj.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** In which order mirrors are asked: the last good one, the others by chance, those that failed. */
final class Mirrors {
    private final List<String> shipped = new ArrayList<>();
    private final Random random;
    private final Set<String> failed = new HashSet<>();

    Mirrors(Collection<String> shipped, Random random) {
        for (String mirror : shipped) {
            if (!isAddress(mirror)) {
                throw new IllegalArgumentException("not a base address: " + mirror);
            }
            this.shipped.add(mirror);
        }
        this.random = random;
    }

    /** Those that the app brought are always among them. */
    List<String> inOrder(String lastGood, Collection<String> known) {
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
        List<String> last = new ArrayList<>(order);
        last.retainAll(failed);
        order.removeAll(failed);
        order.addAll(last);
        return order;
    }

    void failed(String mirror) {
        failed.add(mirror);
    }

    void worked(String mirror) {
        failed.remove(mirror);
    }

    private static boolean isAddress(String mirror) {
        return mirror.matches("https?://[^/?#\\s]+/([^?#\\s]*/)?");
    }
}
