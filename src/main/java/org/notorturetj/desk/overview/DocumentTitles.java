package org.notorturetj.desk.overview;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** Titles of documents. Never log them: a title may belong to an unpublished text. */
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

    private final Instance<AgroalDataSource> desk;

    DocumentTitles(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /** Types and titles by document id; null ids are ignored. */
    Map<String, As> by(Collection<@Nullable String> documentIds) {
        Map<String, As> known = new HashMap<>();
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            documentIds.stream().filter(Objects::nonNull).distinct().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), new As(rows.getString(2), rows.getString(3)));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** A document's type, and its title if it has one. */
    record As(String type, @Nullable String title) {}
}
