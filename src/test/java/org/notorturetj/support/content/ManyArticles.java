package org.notorturetj.support.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * 20,000 articles in the listing of readers of Russian, in a transaction that is never committed:
 * only its connection sees them. They lie in another order than they are listed in.
 *
 * <p>By their numbers, the newest first: each has one of ten topics ({@code topic:common-3}), the
 * last 2,000 {@code topic:old}, one of 5,000 a case and no topic, and the first of all {@code
 * topic:alone}. Numbers 10 and 11 have neither topic nor case.
 */
@ApplicationScoped
public class ManyArticles {
    public static final int COUNT = 20_000;

    /** More than a query of a part looks at; one of all looks at a page for each article. */
    public static final long PAGES_OF_A_PART = 4000;

    private static final Pattern BLOCKS = Pattern.compile("\"Shared (?:Hit|Read) Blocks\": (\\d+)");

    private final AgroalDataSource owner;
    private Connection connection;

    ManyArticles(@DataSource("owner") AgroalDataSource owner) {
        this.owner = owner;
    }

    /** Writes them. */
    public void write() throws SQLException {
        connection = owner.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO published.record (document_id, language, collection, type, seq, record, item)
                    SELECT 'many' || lpad(n::text, 12, '0'), 'ru', 'articles', 'article',
                           (SELECT max(seq) FROM published.publication), '{}', '{}'
                    FROM generate_series(1, %1$d) n
                    """
                            .formatted(COUNT));
            statement.execute(
                    """
                    INSERT INTO published.listing
                        (reader, type, rank, document_id, language, available, facets, seq, updated, told)
                    SELECT 'ru', 'article', -9000000000000 + n, 'many' || lpad(n::text, 12, '0'), 'ru', '{ru}',
                           CASE WHEN n = 1 THEN ARRAY['topic:alone']
                                WHEN n IN (10, 11) THEN ARRAY['kind:statement']
                                WHEN n %% 5000 = 0 THEN ARRAY['case:invented']
                                WHEN n > %1$d - 2000 THEN ARRAY['topic:old', 'topic:common-' || n %% 10]
                                ELSE ARRAY['topic:common-' || n %% 10, 'region:' || n %% 7] END, n, n, n
                    FROM generate_series(1, %1$d) n ORDER BY md5(n::text)
                    """
                            .formatted(COUNT));
            statement.execute(
                    """
                    INSERT INTO published.address (type, language, slug_hash, document_id)
                    SELECT 'article', 'ru', sha256(convert_to(l.document_id, 'UTF8')), l.document_id
                    FROM published.listing l WHERE l.document_id LIKE 'many%'
                    """);
            statement.execute("ANALYZE published.listing");
        }
    }

    public static String id(int number) {
        return "many" + "%012d".formatted(number);
    }

    /** The values of a column that a query finds. */
    public List<String> column(int column, String sql, List<Object> values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(column));
            }
        }
        return found;
    }

    /** Pages of 8 kB that PostgreSQL looks at for a query. */
    public long pages(String sql, List<Object> values) throws SQLException {
        String plan = column(1, "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql, values).get(0);
        // the first two are those of the whole
        return BLOCKS.matcher(plan)
                .results()
                .limit(2)
                .map(MatchResult::group)
                .mapToLong(blocks -> Long.parseLong(blocks.replaceAll(".*: ", "")))
                .sum();
    }

    private PreparedStatement prepared(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(
                    i + 1,
                    value instanceof String[] texts
                            ? connection.createArrayOf("text", texts)
                            : value);
        }
        return statement;
    }

    /** Takes them away again. */
    public void takeAway() throws SQLException {
        try (Connection written = connection;
                var statement = connection.createStatement()) {
            written.rollback();
            written.setAutoCommit(true);
            // what was rolled back would lie in the way of others
            statement.execute("VACUUM published.listing, published.record, published.address");
        }
    }
}
