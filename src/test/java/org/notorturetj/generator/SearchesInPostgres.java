package org.notorturetj.generator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.notorturetj.api.text.Language;

/** What {@code bench/search} asks the server, and how long PostgreSQL alone takes for the same. */
final class SearchesInPostgres {
    private static final int QUERIES = 600;

    private static final String LIKE =
            "SELECT document_id FROM published.record WHERE plain_text ILIKE '%' || ? || '%' LIMIT 20";

    private static final String FULL_TEXT =
            """
            SELECT document_id FROM published.record, plainto_tsquery('russian', ?) q
            WHERE to_tsvector('russian', plain_text) @@ q
            ORDER BY ts_rank(to_tsvector('russian', plain_text), q) DESC LIMIT 20
            """;

    private SearchesInPostgres() {}

    /**
     * What is asked: words of the Declaration, of which each is in thousands of texts; invented
     * ones, frequent and rare; and one in five with a letter too few.
     */
    static List<String> queries() {
        Dice dice = Dice.of(7, "queries");
        List<Prose> prose = Arrays.stream(Language.values()).map(Prose::new).toList();
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            String query =
                    i % 2 == 0
                            ? dice.oneOf(prose).line(dice, 1, 3)
                            : InventedWords.anyOf(dice, 20, 95);
            queries.add(
                    i % 5 == 1 && query.length() > 4
                            ? query.substring(0, 1) + query.substring(2)
                            : query);
        }
        return queries;
    }

    /** Prints how long some of the queries take with {@code ILIKE}, and with plain full text. */
    static void measure(Connection owner, List<String> queries) throws SQLException {
        measure(owner, "ILIKE", LIKE, queries.subList(0, 20));
        measure(owner, "full text, russian", FULL_TEXT, queries.subList(0, 40));
    }

    private static void measure(
            Connection connection, String name, String sql, List<String> queries)
            throws SQLException {
        List<Long> micros = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                var timeout = connection.createStatement()) {
            timeout.execute("SET max_parallel_workers_per_gather = 0");
            timeout.execute("SET statement_timeout = '60s'");
            for (String query : queries) {
                statement.setString(1, query);
                long from = System.nanoTime();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                } catch (SQLException e) {
                    // what takes longer than a minute counts as a minute
                }
                micros.add((System.nanoTime() - from) / 1_000);
            }
        }
        micros.sort(null);
        System.out.printf(
                "%s, %d queries: p50 %.1f ms, p95 %.1f ms%n",
                name,
                micros.size(),
                micros.get(micros.size() / 2) / 1e3,
                micros.get(micros.size() * 95 / 100) / 1e3);
    }
}
