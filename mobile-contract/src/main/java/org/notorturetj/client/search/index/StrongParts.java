package org.notorturetj.client.search.index;

import org.notorturetj.client.search.Query;
import org.notorturetj.client.search.QueryPart;

/** Which parts of a query must be answered. */
final class StrongParts {
    /** What counts less need not be. */
    private static final double STRONG = 0.5;

    /** Of so many all must be; of more, so many in a hundred. */
    private static final int ALL_OF = 2;

    private static final int PERCENT = 60;

    private StrongParts() {}

    /** If none counts, all do. */
    static boolean isStrong(QueryPart part, Query query) {
        return part.weight() >= STRONG || !hasStrong(query);
    }

    /** How many must be answered for most of a query to be. */
    static int needed(Query query) {
        int strong = 0;
        for (QueryPart part : query.parts()) {
            strong += isStrong(part, query) ? 1 : 0;
        }
        return strong <= ALL_OF ? strong : Math.max(ALL_OF, (strong * PERCENT + 99) / 100);
    }

    private static boolean hasStrong(Query query) {
        for (QueryPart part : query.parts()) {
            if (part.weight() >= STRONG) {
                return true;
            }
        }
        return false;
    }
}
