package org.notorturetj.importing.report;

import java.util.Map;
import java.util.TreeMap;

import org.notorturetj.importing.body.Loss;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.PlannedItem.State;

/** How many items there are of each sort. */
final class Counts {
    private final Map<String, Integer> counts = new TreeMap<>();
    private long words;
    private long kept;

    void add(PlannedItem item) {
        count("state", Rows.state(item));
        if (item.state() == State.HELD || item.state() == State.LEFT_OUT) {
            return;
        }
        count("kind", item.kind().kind());
        for (Loss loss : item.losses()) {
            count("loss", loss.word());
        }
        item.texts()
                .forEach(
                        it -> {
                            count("language", it.language().tag());
                            words += it.body().words();
                            kept += it.body().kept();
                        });
    }

    private void count(String sort, String what) {
        count(sort + " " + what, 1);
    }

    void count(String what, int times) {
        counts.merge(what, times, Integer::sum);
    }

    int of(String sort) {
        return counts.getOrDefault(sort, 0);
    }

    Map<String, Integer> all() {
        return counts;
    }

    long words() {
        return words;
    }

    long kept() {
        return kept;
    }
}
