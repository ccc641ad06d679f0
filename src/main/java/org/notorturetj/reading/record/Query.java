package org.notorturetj.reading.record;

import java.time.Instant;
import java.time.OffsetDateTime;
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
 * @param changedSince only what changed at or after this moment, in the order of the changes; null
 *     for all, in the order of ranks
 */
public record Query(
        String type,
        Set<String> facets,
        @Nullable Long above,
        @Nullable Long upTo,
        @Nullable Instant changedSince) {
    /** Years that PostgreSQL can compare. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    public static Query of(String type, Set<String> facets) {
        return new Query(type, facets, null, null, null);
    }

    /** The same of what changed since a moment; null for all. */
    public Query changedSince(@Nullable OffsetDateTime moment) {
        return moment == null
                ? this
                : new Query(type, facets, above, upTo, clamped(moment.toInstant()));
    }

    /** Identifies the list, so that a cursor of another list is recognized. */
    String fingerprint(Language reader) {
        String list =
                String.join(
                        " ",
                        reader.tag(),
                        type,
                        new TreeSet<>(facets).toString(),
                        String.valueOf(above),
                        String.valueOf(upTo));
        // cursors of the lists of before stay valid
        return changedSince == null ? list : list + " " + changedSince;
    }

    private static Instant clamped(Instant moment) {
        return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
    }
}
