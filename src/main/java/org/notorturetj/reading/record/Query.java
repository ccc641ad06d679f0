package org.notorturetj.reading.record;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * Which records of a list.
 *
 * @param facets what they must have, all of it
 * @param above ranks above this, or null
 * @param upTo ranks up to this, or null
 */
public record Query(String type, Set<String> facets, @Nullable Long above, @Nullable Long upTo) {
    public static Query of(String type, Set<String> facets) {
        return new Query(type, facets, null, null);
    }

    /** A short name of the query, so that a cursor of another list is told apart. */
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
