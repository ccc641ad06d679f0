package org.notorturetj.search.match;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param documents of the page, best first
 * @param more whether others follow
 * @param total documents on all pages
 * @param facets how many of each value, by {@code name:value}
 */
public record ResultPage(
        List<FoundDocument> documents, boolean more, int total, Map<String, Integer> facets) {
    /** Nothing. */
    public static final ResultPage NOTHING = new ResultPage(List.of(), false, 0, Map.of());
}
