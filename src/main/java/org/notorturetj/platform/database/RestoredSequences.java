package org.notorturetj.platform.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Numbers that a restored table gives go on after the highest that it has. */
final class RestoredSequences {
    private static final List<String> NUMBERED =
            List.of(
                    "desk.facts",
                    "desk.edition",
                    "desk.scheduled_publication",
                    "desk.revision",
                    "desk.legal_review",
                    "desk.translation_review",
                    "desk.push_message",
                    "desk.name_search",
                    "desk.name_redaction");

    private RestoredSequences() {}

    static void goOn(Statement statement) throws SQLException {
        for (String table : NUMBERED) {
            statement.execute(
                    "SELECT setval(pg_get_serial_sequence('%s', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM %s), false)"
                            .formatted(table, table));
        }
    }
}
