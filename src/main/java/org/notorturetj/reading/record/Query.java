package org.notorturetj.reading.record;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * Selects the records of a list.
 *
 * @param facets facets that a record must all have
 * @param above exclusive lower bound of the rank, or null
 * @param upTo inclusive upper bound of the rank, or null
 */
public record Query(String type, Set<String> facets, @Nullable Long above, @Nullable Long upTo) {
    public static Query of(String type, Set<String> facets) {
        return new Query(type, facets, null, null);
    }

    /** Identifies the list, so that a cursor of another list is recognized. */
    String fingerprint(Language reader) {
        return String.join(
                " ",
                reader.tag(),
                type,
                new TreeSet<>(facets).toString(),
                String.valueOf(above),
                String.valueOf(upTo));
    }
}
