package org.notorturetj.importing.plan;

import java.util.HashMap;
import java.util.Map;

/** What belongs together, however it was said: a union of sets. */
final class Groups {
    private final Map<String, String> parents = new HashMap<>();

    void join(String one, String other) {
        String first = of(one);
        String second = of(other);
        if (!first.equals(second)) {
            parents.put(first, second);
        }
    }

    /** The same for all that are joined. */
    String of(String one) {
        String at = one;
        while (parents.containsKey(at)) {
            String above = parents.get(at);
            if (parents.containsKey(above)) {
                parents.put(at, parents.get(above));
            }
            at = above;
        }
        return at;
    }
}
