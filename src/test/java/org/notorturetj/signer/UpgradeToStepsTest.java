package org.notorturetj.signer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.Durability;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.support.database.OldSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** A database from before V18: what was signed stays as it is, what was not is pending. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class UpgradeToStepsTest {
    private static final String BEFORE =
            """
            INSERT INTO published.publication SELECT n, now() - interval '1 day' * (9 - n) FROM generate_series(1, 5) n;
            INSERT INTO published.record (document_id, language, collection, type, seq, record, item) VALUES
                ('0000000000000001', 'ru', 'articles', 'article', 1, '{}', '{"publishedAt":"2013-05-06T00:00:00Z"}'),
                ('0000000000000002', 'ru', 'articles', 'article', 4, '{}', '{"publishedAt":"2013-08-06T00:00:00Z"}'),
                ('0000000000000003', 'ru', 'articles', 'article', 5, '{}', '{"publishedAt":"2026-08-06T00:00:00Z"}'),
                ('0000000000000004', 'ru', 'hotlines', 'hotline', 5, '{}', '{}');
            INSERT INTO published.change (seq, document_id, language, collection, operation) VALUES
                (1, '0000000000000001', 'ru', 'articles', 'put'), (1, '0000000000000002', 'ru', 'articles', 'put'),
                (2, '0000000000000005', 'ru', 'articles', 'put'), (4, '0000000000000002', 'ru', 'articles', 'put'),
                (5, '0000000000000003', 'ru', 'articles', 'put'), (5, '0000000000000004', 'ru', 'hotlines', 'put'),
                (5, '0000000000000005', 'ru', 'articles', 'remove');
            INSERT INTO published.chunk SELECT repeat(n::text, 64), 1, 'x', 'x', 'x' FROM generate_series(1, 2) n;
            INSERT INTO published.chunk_version (name, seq, sha256) VALUES
                ('articles.ru.2013-q2.v1', 1, repeat('1', 64)), ('articles.ru.2013-q2.v1', 3, repeat('2', 64)),
                ('articles-index.ru.v1', 1, repeat('1', 64));
            INSERT INTO published.chunk_change (name, seq, id) VALUES
                ('articles.ru.2013-q2.v1', 1, '0000000000000001'), ('articles.ru.2013-q2.v1', 1, '0000000000000002'),
                ('articles.ru.2013-q2.v1', 3, '0000000000000005'), ('articles-index.ru.v1', 1, '2013-q2');
            INSERT INTO published.signed_head VALUES (1, 3, 1, 'x');
            UPDATE published.head SET seq = 5;
            """;

    @TempDir Path folder;

    @Test
    void quarters_that_were_signed_are_shards_and_the_rest_is_pending() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE);
                Connection owner = database.access().connect(Role.OWNER);
                Statement statement = owner.createStatement()) {
            OldSchema.migrate(database, "14");
            statement.execute(BEFORE);
            OldSchema.migrate(database, "18");

            // the second was moved to another quarter and not signed since: it is where it was
            assertThat(
                            text(
                                    statement,
                                    "SELECT string_agg(right(document_id, 1) || ' ' || unit, ', ' ORDER BY document_id) FROM published.article_shard"))
                    .isEqualTo("1 articles/2013-q2, 2 articles/2013-q2, 5 articles/2013-q2");
            assertThat(
                            text(
                                    statement,
                                    "SELECT string_agg(concat_ws(' ', right(document_id, 1), unit, removed), ', ' ORDER BY document_id) FROM published.pending_document"))
                    .isEqualTo("2 articles/2013-q2 f, 3 f, 4 hotlines f, 5 articles/2013-q2 t");
            assertThat(
                            text(
                                    statement,
                                    "SELECT string_agg(name || ' ' || seq, ', ') FROM published.chunk_version WHERE superseded_at IS NOT NULL"))
                    .isEqualTo("articles.ru.2013-q2.v1 1");
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
