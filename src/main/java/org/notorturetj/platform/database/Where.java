package org.notorturetj.platform.database;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions that a row must all meet.
 *
 * @param sql with a question mark for each value
 */
public record Where(String sql, List<Object> values) {
    public static Where of(String sql, Object... values) {
        return new Where(sql, List.of(values));
    }

    public Where and(String more, Object value) {
        List<Object> all = new ArrayList<>(values);
        all.add(value);
        return new Where(sql + " AND " + more, all);
    }

    public Where and(Where other) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(other.values);
        return new Where(sql + " AND " + other.sql, all);
    }
}
