package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Which lists a publication changes, for readers of which language: those whose item of a document
 * is another one, comes or goes, and of facets those that the document has or had. A translation
 * changes the other languages' items as well, since these name it. Of a facet its digest is kept:
 * when a document is redacted, the words that it alone was filed under are gone.
 */
record ListChanges(Map<ListedIn, Item> before) {
    /** The empty facet is the whole list of a type. */
    private static final String WHOLE = "";

    private static final String ITEMS =
            """
            SELECT l.document_id, l.reader, l.type, l.facets,
                   md5(row(l.rank, l.language, l.available, r.item,
                           ARRAY(SELECT s.language || s.slug FROM published.record s
                                 WHERE s.document_id = l.document_id AND s.slug IS NOT NULL ORDER BY 1))::text)
            FROM published.listing l JOIN published.record r USING (document_id, language)
            WHERE l.document_id = ANY (?)
            """;

    private static final String NOTE =
            """
            INSERT INTO published.list_change (type, reader, facet, seq, changed_at) VALUES (?, ?, md5(?), ?, ?)
            ON CONFLICT (type, reader, facet) DO UPDATE SET seq = excluded.seq, changed_at = excluded.changed_at
            """;

    /** The items of the documents of a publication, before anything is written. */
    static ListChanges of(Handle handle, List<Change> changes) {
        return new ListChanges(items(handle, changes));
    }

    /** Notes what has changed, after the lists were brought up to date. */
    void note(Handle handle, long seq, Instant at, List<Change> changes) {
        Map<ListedIn, Item> after = items(handle, changes);
        Set<ListedIn> places = new HashSet<>(before.keySet());
        places.addAll(after.keySet());
        Set<Changed> lists = new HashSet<>();
        for (ListedIn place : places) {
            @Nullable Item old = before.get(place);
            @Nullable Item now = after.get(place);
            if (old == null || !old.equals(now)) {
                Stream.of(old, now)
                        .flatMap(Stream::ofNullable)
                        .forEach(item -> lists.addAll(item.lists(place.reader())));
            }
        }
        try (PreparedBatch batch = handle.prepareBatch(NOTE)) {
            lists.forEach(list -> batch.add(list.type(), list.reader(), list.facet(), seq, at));
            batch.execute();
        }
    }

    private static Map<ListedIn, Item> items(Handle handle, List<Change> changes) {
        String[] documents =
                changes.stream().map(Change::documentId).distinct().toArray(String[]::new);
        return handle
                .select(ITEMS, (Object) documents)
                .map(
                        (row, context) ->
                                Map.entry(
                                        new ListedIn(row.getString(1), row.getString(2)),
                                        new Item(
                                                row.getString(3),
                                                Set.of((String[]) row.getArray(4).getArray()),
                                                row.getString(5))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where a document stands for readers of a language. */
    private record ListedIn(String documentId, String reader) {}

    /** A list of a language. */
    private record Changed(String type, String reader, String facet) {}

    /**
     * What a list shows of a document.
     *
     * @param digest of all that its item is made of
     */
    private record Item(String type, Set<String> facets, String digest) {
        List<Changed> lists(String reader) {
            return Stream.concat(Stream.of(WHOLE), facets.stream())
                    .map(facet -> new Changed(type, reader, facet))
                    .toList();
        }
    }
}
