package org.notorturetj.desk.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;

/** What people know documents by. Not for any log: a title is a text that may not be public. */
@ApplicationScoped
class DocumentTitles {
    /** The newest text that has a title or, for hotlines and sections, a name. */
    private static final String SQL =
            """
            SELECT d.id, d.type, t.title
            FROM desk.document d
            LEFT JOIN LATERAL (
                SELECT coalesce(e.content::json ->> 'title', e.content::json ->> 'name') AS title
                FROM desk.edition e
                WHERE e.document_id = d.id
                  AND coalesce(e.content::json ->> 'title', e.content::json ->> 'name') IS NOT NULL
                ORDER BY e.saved_at DESC, e.id DESC
                LIMIT 1) t ON true
            WHERE d.id = ANY (?)
            """;

    private final DeskDatabase database;

    DocumentTitles(DeskDatabase database) {
        this.database = database;
    }

    /** Types and titles by document id; null ids are ignored. */
    Map<String, As> by(Collection<@Nullable String> documentIds) {
        List<String> ids = documentIds.stream().filter(Objects::nonNull).distinct().toList();
        return database.withHandle(
                handle ->
                        handle.createQuery(SQL)
                                .bindArray(0, String.class, ids)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString(1),
                                                        new As(row.getString(2), row.getString(3))))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A document's type, and its title if it has one. */
    record As(String type, @Nullable String title) {}
}
