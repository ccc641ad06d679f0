package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;

/**
 * What a publication tells the readers of feeds, each text under a number that only grows
 * (docs/adr/063). News is a text that the feed of a language did not have, a text that was changed,
 * and one that another feed carries now. None is a text that is only rendered anew, nor one that
 * was imported: under an id that readers know from the feed of another system, or from the previous
 * website, whose feed had it years ago (docs/adr/103).
 */
record FeedNews(Map<String, Entry> before) {
    private static final String ENTRIES =
            """
            SELECT l.reader, l.language, l.updated, l.facets, l.told IS NOT NULL,
                   (EXISTS (SELECT FROM published.feed_id i
                            WHERE i.document_id = l.document_id AND i.language = l.language)
                    OR EXISTS (SELECT FROM desk.import_item o
                               WHERE o.document_id = l.document_id AND l.language = ANY (o.languages)))
                   AND NOT EXISTS (SELECT FROM published.tombstone t
                           WHERE t.document_id = l.document_id AND t.language = l.language)
            FROM published.listing l WHERE l.document_id = ? AND l.type IN (%s)
            """
                    .formatted(TypeLists.sql(Trait.NEWS));

    private static final String TELL =
            """
            WITH next AS (UPDATE published.head SET told = told + 1 RETURNING told)
            UPDATE published.listing l SET told = -next.told, told_at = ? FROM next
            WHERE l.document_id = ? AND l.reader = ANY (?)
            """;

    private static final String KEEP_QUIET =
            "UPDATE published.listing SET told = NULL, told_at = NULL WHERE document_id = ? AND reader = ANY (?)";

    /** What feeds have of a document, before the listing is brought up to date. */
    static FeedNews of(Handle handle, String documentId) {
        return new FeedNews(entries(handle, documentId));
    }

    /** Tells what has changed since, after the listing was brought up to date. */
    void tell(Handle handle, String documentId, Instant at) {
        Map<What, List<String>> readers =
                entries(handle, documentId).entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.getValue().since(before.get(entry.getKey())),
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));
        readers.forEach(
                (what, those) -> {
                    String[] tags = those.toArray(String[]::new);
                    switch (what) {
                        case NEWS -> handle.execute(TELL, at, documentId, tags);
                        case IMPORTED -> handle.execute(KEEP_QUIET, documentId, tags);
                        case SAME -> {
                            // each has it where it was
                        }
                    }
                });
    }

    private static Map<String, Entry> entries(Handle handle, String documentId) {
        return handle
                .select(ENTRIES, documentId)
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getString(1),
                                        new Entry(
                                                row.getString(2),
                                                row.getLong(3),
                                                List.of((String[]) row.getArray(4).getArray()),
                                                row.getBoolean(5),
                                                row.getBoolean(6))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private enum What {
        NEWS,
        IMPORTED,
        SAME
    }

    /**
     * An entry of the feeds of a language.
     *
     * @param updated minus the moment of the last change of its text
     * @param imported whether readers know it from elsewhere; not what comes back after a removal,
     *     which was told under the same id
     */
    record Entry(
            String language, long updated, List<String> facets, boolean told, boolean imported) {
        What since(@Nullable Entry before) {
            if (before == null || !before.language.equals(language)) {
                return imported ? What.IMPORTED : What.NEWS;
            }
            boolean elsewhere = before.told && !before.facets.equals(facets);
            return before.updated != updated || elsewhere ? What.NEWS : What.SAME;
        }
    }
}
