package org.notorturetj.desk.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.account.DeskLanguage;
import org.notorturetj.platform.database.DeskDatabase;

/** What people know documents by. Not for any log: a title is a text that may not be public. */
@ApplicationScoped
public class DocumentTitles {
    /** In the reader's language, or the next one in which the document has a title or name. */
    private static final String SQL =
            """
            SELECT d.id, d.type, t.title
            FROM desk.document d
            LEFT JOIN LATERAL (
                SELECT e.title FROM desk.edition e
                WHERE e.document_id = d.id AND e.title IS NOT NULL
                ORDER BY array_position(?::text[], e.language), e.number DESC
                LIMIT 1) t ON true
            WHERE d.id = ANY (?)
            """;

    private final DeskDatabase database;
    private final DeskLanguage reader;

    DocumentTitles(DeskDatabase database, DeskLanguage reader) {
        this.database = database;
        this.reader = reader;
    }

    /** Types and titles by document id; null ids are ignored. */
    public Map<String, As> by(Collection<@Nullable String> documentIds) {
        List<String> ids = documentIds.stream().filter(Objects::nonNull).distinct().toList();
        List<String> chain = reader.chain().stream().map(Language::tag).toList();
        return database.withHandle(
                handle ->
                        handle.createQuery(SQL)
                                .bindArray(0, String.class, chain)
                                .bindArray(1, String.class, ids)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString(1),
                                                        new As(row.getString(2), row.getString(3))))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A document's type, and its title if it has one. */
    public record As(String type, @Nullable String title) {}
}
