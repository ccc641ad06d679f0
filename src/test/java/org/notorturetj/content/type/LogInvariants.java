package org.notorturetj.content.type;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The invariants of a database into which {@code support.ContentFolder} was loaded, at any time and
 * after any crash. Each query counts violations.
 */
public final class LogInvariants {
    private static final Map<String, String> VIOLATIONS = new LinkedHashMap<>();

    static {
        VIOLATIONS.put(
                "the head is the number of publications, and none is missing",
                """
                SELECT count(*) FROM published.head
                WHERE seq <> (SELECT count(*) FROM published.publication)
                   OR seq <> (SELECT coalesce(max(seq), 0) FROM published.publication)
                """);
        VIOLATIONS.put(
                "a publication has all its documents in all languages",
                """
                SELECT count(*) FROM published.publication p
                WHERE 6 <> (SELECT count(*) FROM published.change c WHERE c.seq = p.seq AND operation = 'put')
                   OR 3 <> (SELECT count(DISTINCT document_id) FROM published.change c WHERE c.seq = p.seq)
                """);
        VIOLATIONS.put(
                "the documents of one publication in the set are published together",
                """
                SELECT count(*) FROM (
                    SELECT 1 FROM desk.document d LEFT JOIN published.record r ON r.document_id = d.id
                    GROUP BY left(d.key, 6)
                    HAVING count(DISTINCT d.id) <> 3 OR count(DISTINCT r.seq) <> 1 OR count(r.seq) <> 6) broken
                """);
        VIOLATIONS.put(
                "every change has its record and every record its change",
                """
                SELECT count(*) FROM published.change c
                FULL JOIN published.record r USING (document_id, language, seq)
                WHERE c.operation IS NULL OR r.record IS NULL
                """);
        VIOLATIONS.put(
                "every listing has every document in the right language",
                """
                SELECT count(*) FROM desk.document d
                CROSS JOIN (VALUES ('tg', 'tg'), ('ru', 'ru'), ('en', 'ru')) AS chain (reader, language)
                FULL JOIN published.listing l ON l.document_id = d.id AND l.reader = chain.reader
                WHERE l.language IS DISTINCT FROM chain.language
                   OR array_length(l.available, 1) <> 2
                """);
        VIOLATIONS.put(
                "every record has its address",
                """
                SELECT count(*) FROM published.record r
                FULL JOIN published.address a USING (document_id, language)
                WHERE r.record IS NULL OR a.slug_hash IS DISTINCT FROM sha256(convert_to(r.slug, 'UTF8'))
                """);
        VIOLATIONS.put(
                "every published text has exactly one edition, which is published",
                """
                SELECT count(*) FROM desk.edition e
                FULL JOIN published.record r ON r.document_id = e.document_id AND r.language = e.language
                WHERE e.state IS DISTINCT FROM 'published' OR r.record IS NULL OR e.published_at IS NULL
                """);
        VIOLATIONS.put(
                "every document has exactly one version of facts, which is published",
                """
                SELECT count(*) FROM desk.document d LEFT JOIN desk.facts f ON f.document_id = d.id
                WHERE f.state IS DISTINCT FROM 'published' OR f.number <> 1
                """);
        VIOLATIONS.put(
                "the head of the audit is the number of rows, and none is missing",
                """
                SELECT count(*) FROM desk.audit_head
                WHERE n <> (SELECT count(*) FROM desk.audit)
                   OR n <> (SELECT coalesce(max(n), 0) FROM desk.audit)
                """);
        VIOLATIONS.put(
                "the audit has exactly the changes of the log",
                """
                SELECT count(*) FROM published.change c
                FULL JOIN (SELECT * FROM desk.audit WHERE action IN ('publication.put', 'publication.remove')) a
                    ON a.document_id = c.document_id AND a.language = c.language
                    AND a.action = 'publication.' || c.operation
                WHERE c.seq IS NULL OR a.n IS NULL
                """);
    }

    private LogInvariants() {}

    /**
     * Checks all invariants.
     *
     * @return the number of the last publication; 0 for a database that was not set up yet
     */
    public static long check(DatabaseAccess access) throws SQLException {
        try (Connection connection = access.connect(Role.OWNER)) {
            if (number(connection, "SELECT count(to_regclass('desk.audit_head'))") == 0) {
                return 0;
            }
            for (var violation : VIOLATIONS.entrySet()) {
                assertThat(number(connection, violation.getValue()))
                        .as("violations of: %s", violation.getKey())
                        .isZero();
            }
            return number(connection, "SELECT seq FROM published.head");
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
