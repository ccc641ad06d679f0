package org.notorturetj.publication.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * Which record of a document is served to readers of each language: the fallback chain, resolved at
 * publication instead of at every read.
 */
@ApplicationScoped
class ListingStore {
    /** Updates the rows of all documents in a publication. */
    void refresh(Connection connection, List<Change> changes) throws SQLException {
        Map<String, Optional<Change.Put>> touched = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                touched.put(change.documentId(), Optional.of(put));
            } else {
                touched.putIfAbsent(change.documentId(), Optional.empty());
            }
        }
        for (var document : touched.entrySet()) {
            refresh(connection, document.getKey(), document.getValue().orElse(null));
        }
    }

    private static void refresh(
            Connection connection, String documentId, Change.@Nullable Put latest)
            throws SQLException {
        Set<Language> available = available(connection, documentId);
        if (available.isEmpty()) {
            LogStore.write(
                    connection, "DELETE FROM published.listing WHERE document_id = ?", documentId);
            return;
        }
        Array tags =
                connection.createArrayOf("text", available.stream().map(Language::tag).toArray());
        for (Language reader : Language.values()) {
            Language served =
                    reader.fallbackChain().stream()
                            .filter(available::contains)
                            .findFirst()
                            .orElseThrow();
            if (latest == null) {
                LogStore.write(
                        connection,
                        "UPDATE published.listing SET language = ?, available = ? WHERE reader = ? AND document_id = ?",
                        served.tag(),
                        tags,
                        reader.tag(),
                        documentId);
            } else {
                Array facets =
                        connection.createArrayOf(
                                "text", latest.facets().stream().sorted().toArray());
                LogStore.write(
                        connection,
                        """
                        INSERT INTO published.listing (reader, type, rank, document_id, language, available, facets)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (reader, document_id)
                        DO UPDATE SET rank = excluded.rank, language = excluded.language,
                                      available = excluded.available, facets = excluded.facets
                        """,
                        reader.tag(),
                        latest.type(),
                        latest.rank(),
                        documentId,
                        served.tag(),
                        tags,
                        facets);
            }
        }
    }

    private static Set<Language> available(Connection connection, String documentId)
            throws SQLException {
        Set<Language> available = EnumSet.noneOf(Language.class);
        try (var statement =
                        LogStore.prepare(
                                connection,
                                "SELECT language FROM published.record WHERE document_id = ?",
                                documentId);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                available.add(Language.fromString(rows.getString(1)));
            }
        }
        return available;
    }
}
