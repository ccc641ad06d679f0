package org.notorturetj.push.killed;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Registered phones of which a provider knows three kinds.
 *
 * @param tokens of all, by the number that the ledger knows each by
 * @param gone whose app is no longer there
 * @param strangers whose token belongs to another sender: never taken, and never forgotten
 */
record Phones(Map<Long, String> tokens, Set<String> gone, Set<String> strangers) {
    private static final double GONE = 0.05;
    private static final double STRANGERS = 0.01;

    Phones {
        tokens = Map.copyOf(tokens);
        gone = Set.copyOf(gone);
        strangers = Set.copyOf(strangers);
    }

    /** Draws who is what. */
    static Phones of(Map<Long, String> tokens, Random random) {
        Set<String> gone = new LinkedHashSet<>();
        Set<String> strangers = new LinkedHashSet<>();
        new LinkedHashMap<>(tokens)
                .values()
                .forEach(
                        token -> {
                            double drawn = random.nextDouble();
                            if (drawn < GONE) {
                                gone.add(token);
                            } else if (drawn < GONE + STRANGERS) {
                                strangers.add(token);
                            }
                        });
        return new Phones(tokens, gone, strangers);
    }

    Set<String> living() {
        Set<String> living = new LinkedHashSet<>(tokens.values());
        living.removeAll(gone);
        living.removeAll(strangers);
        return living;
    }
}
