package org.notorturetj.search.match;

import java.util.List;

/**
 * What hits must have.
 *
 * @param values as {@code name:value}, one of each name
 */
public record Filters(List<String> values) {
    /** The filters that hits are counted by. */
    static final List<String> NAMES = List.of("in", "kind", "topic", "region");

    public Filters {
        values = List.copyOf(values);
    }

    static String name(String value) {
        return value.substring(0, value.indexOf(':'));
    }
}
