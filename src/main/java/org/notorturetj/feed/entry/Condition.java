package org.notorturetj.feed.entry;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of the listing a feed has. The rank of an article or a case update is minus the time
 * of its publication in milliseconds.
 *
 * @param sql with a question mark for each value
 */
record Condition(String sql, List<Object> values) {
    static Condition of(FeedScope scope) {
        Condition condition =
                new Condition(
                        "l.reader = ? AND l.type = ?",
                        List.of(scope.reader().tag(), scope.feed().type()));
        if (!scope.feed().anyOf().isEmpty()) {
            condition =
                    condition.and(
                            "l.facets && ?", (Object) scope.feed().anyOf().toArray(String[]::new));
        }
        return scope.allOf().isEmpty()
                ? condition
                : condition.and("l.facets @> ?", (Object) scope.allOf().toArray(String[]::new));
    }

    /** Only what was published in a month, in UTC. */
    Condition in(YearMonth month) {
        return before(month.plusMonths(1)).and("l.rank <= ?", -start(month));
    }

    /** Only what was published before a month. */
    Condition before(YearMonth month) {
        return and("l.rank > ?", -start(month));
    }

    /** The values of this condition used two times in a statement. */
    List<Object> twice() {
        List<Object> twice = new ArrayList<>(values);
        twice.addAll(values);
        return twice;
    }

    private Condition and(String more, Object value) {
        List<Object> all = new ArrayList<>(values);
        all.add(value);
        return new Condition(sql + " AND " + more, all);
    }

    private static long start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
