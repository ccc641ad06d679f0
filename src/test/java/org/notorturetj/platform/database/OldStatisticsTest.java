package org.notorturetj.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.Durability;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.support.database.OldSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** A database from before V43, of which PostgreSQL has kept words for its planner. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class OldStatisticsTest {
    private static final String WRITTEN =
            """
            INSERT INTO published.publication VALUES (1, now());
            INSERT INTO desk.document (id, type, key, licence, created_at)
                SELECT lpad(n::text, 16, '0'), 'article', 'removedword-' || n, 'removedword', now()
                FROM generate_series(1, 9) n;
            INSERT INTO desk.facts (document_id, number, state, content, created_at, saved_at)
                SELECT id, 1, 'draft', json_build_object('author', key)::text, now(), now() FROM desk.document;
            INSERT INTO desk.edition (document_id, language, number, state, content, created_at, saved_at)
                SELECT id, 'ru', 1, 'draft', json_build_object('slug', key, 'title', key)::text, now(), now()
                FROM desk.document;
            INSERT INTO desk.edition_words SELECT id, 'some', to_tsvector('simple', 'removedword') FROM desk.edition;
            INSERT INTO desk.record_mention SELECT id, 'ru', ARRAY['removedword'] FROM desk.document;
            INSERT INTO desk.retired_contact_point SELECT 'MAIL', key, key, id, now() FROM desk.document;
            INSERT INTO published.record
                (document_id, language, collection, type, seq, slug, record, item, plain_text)
                SELECT id, 'ru', 'articles', 'article', 1, key, key, key, key FROM desk.document;
            """;

    /** Of all roles, the owner of the tables is shown most of them. */
    private static final String SAMPLES =
            """
            SELECT schemaname || '.' || tablename || '.' || attname FROM pg_stats
            WHERE concat(most_common_vals, histogram_bounds, most_common_elems) LIKE '%removedword%'
            """;

    @TempDir Path folder;

    @Test
    void words_that_were_sampled_are_gone_and_do_not_come_back() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE);
                Connection owner = database.access().connect(Role.OWNER);
                Statement statement = owner.createStatement()) {
            OldSchema.migrate(database, "42");
            statement.execute(WRITTEN);
            statement.execute("ANALYZE");
            assertThat(sampled(statement))
                    .contains(
                            "desk.document.key",
                            "desk.document.licence",
                            "desk.facts.content",
                            "desk.edition.content",
                            "desk.edition.title",
                            "desk.edition_slug.expr",
                            "desk.edition_words.words",
                            "desk.record_mention.keys",
                            "desk.retired_contact_point.value",
                            "published.record.slug",
                            "published.record.record",
                            "published.record.item",
                            "published.record.plain_text");

            OldSchema.migrate(database, "43");
            assertThat(sampled(statement)).isEmpty();

            OldSchema.migrate(database, "latest");
            statement.execute("ANALYZE");
            assertThat(sampled(statement)).isEmpty();
        }
    }

    private static List<String> sampled(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var rows = statement.executeQuery(SAMPLES)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
