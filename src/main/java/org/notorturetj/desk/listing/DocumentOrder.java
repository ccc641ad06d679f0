package org.notorturetj.desk.listing;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The orders of the list of documents, each of which walks along an index. */
enum DocumentOrder {
    NEWEST(Orders.CREATED, true),
    OLDEST(Orders.CREATED, false),
    CHANGED(Orders.SAVED, true),
    UNCHANGED(Orders.SAVED, false);

    private final String places;
    private final boolean descending;

    DocumentOrder(String places, boolean descending) {
        this.places = places;
        this.descending = descending;
    }

    /** The order with this name on the wire, the newest first when there is none. */
    static DocumentOrder ofWord(@Nullable String word) {
        return word == null ? NEWEST : valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The name of the list in this order in cursors. */
    String list() {
        return "documents." + name().toLowerCase(Locale.ROOT);
    }

    /** A page of ids and moments. */
    String sql(String choice, boolean first) {
        String direction = descending ? "DESC" : "ASC";
        String after = "(p.at, p.id) %s (:at, :id)".formatted(descending ? "<" : ">");
        return """
        SELECT DISTINCT p.at, p.id FROM %s p JOIN desk.document d ON d.id = p.id
        WHERE %s AND %s AND %s ORDER BY p.at %s, p.id %s LIMIT :size
        """
                .formatted(
                        places,
                        places.equals(Orders.SAVED) ? Orders.LAST_SAVED : "true",
                        choice,
                        first ? "true" : after,
                        direction,
                        direction);
    }

    /** A constant of an enum cannot use a constant of its own. */
    private static final class Orders {
        static final String CREATED = "(SELECT id, created_at AS at FROM desk.document)";

        /** Every moment at which something of a document was saved. */
        static final String SAVED =
                """
                (SELECT id, created_at AS at FROM desk.document
                 UNION ALL SELECT document_id, saved_at FROM desk.edition
                 UNION ALL SELECT document_id, saved_at FROM desk.facts)""";

        /** The last of them. */
        static final String LAST_SAVED =
                """
                NOT EXISTS (SELECT 1 FROM desk.edition e WHERE e.document_id = p.id AND e.saved_at > p.at)
                AND NOT EXISTS (SELECT 1 FROM desk.facts f WHERE f.document_id = p.id AND f.saved_at > p.at)""";
    }
}
