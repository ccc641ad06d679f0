import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;

/**
 * For bench/page-hashes: fills the database of a running server with copies of its longest articles, spread over twelve years
 * and over the letters that titles begin with; without a number it has all hashes of pages made anew. Then it prints, for each
 * line that it reads, how many pages there are, how many of them have a hash, and the size of their table in MB.
 *
 * <p>Arguments: the data folder, and the number of documents, or {@code anew}, or 0, which only counts.
 */
class Archive {
    /** Documents of one statement. */
    private static final int PART = 1_000;

    /**
     * A copy is named by its number, and behind all others in the order of ids. Its signature is that of its original, or else
     * the server would be busy signing.
     */
    private static final String COPIES =
            """
            WITH longest AS MATERIALIZED (
                SELECT row_number() OVER (ORDER BY sum(length(record)) DESC) - 1 AS place, document_id
                FROM published.record WHERE type = 'article' AND document_id < 'zz' GROUP BY document_id ORDER BY 1 LIMIT 20),
            copies AS MATERIALIZED (
                SELECT n, 'zz' || lpad(n::text, 14, '0') AS id, l.document_id
                FROM generate_series(%d, %d) n JOIN longest l ON l.place = n %% (SELECT count(*) FROM longest)),
            records AS (
                INSERT INTO published.record
                SELECT (jsonb_populate_record(r, jsonb_build_object(
                    'document_id', c.id, 'slug', left(r.slug, 80) || '-' || c.n,
                    'record', replace(r.record, '"title":"', '"title":"' || chr(1040 + c.n %% 32)),
                    'item', replace(r.item, '"title":"', '"title":"' || chr(1040 + c.n %% 32))))).*
                FROM copies c JOIN published.record r USING (document_id)),
            addresses AS (
                INSERT INTO published.address (type, language, slug_hash, document_id)
                SELECT r.type, r.language, sha256(convert_to(left(r.slug, 80) || '-' || c.n, 'UTF8')), c.id
                FROM copies c JOIN published.record r USING (document_id))
            INSERT INTO published.listing
            SELECT (jsonb_populate_record(l, jsonb_build_object(
                'document_id', c.id, 'told', null,
                'rank', -(1325376000000 + (c.n::bigint * 7919 %% 4380) * 86400000)))).*
            FROM copies c JOIN published.listing l USING (document_id)
            """;

    private static final String COUNTED =
            """
            SELECT count(*), count(*) FILTER (WHERE p.generation >= s.generation),
                pg_total_relation_size('published.page') / 1048576
            FROM published.page p, published.page_state s
            """;

    public static void main(String... arguments) throws Exception {
        boolean anew = arguments[1].equals("anew");
        int documents = anew ? 0 : Integer.parseInt(arguments[1]);
        try (Connection owner =
                EmbeddedDatabase.attach(Path.of(arguments[0])).orElseThrow().access().connect(Role.OWNER)) {
            if (documents > 0) {
                fill(owner, documents);
            }
            if (anew) {
                makeAnew(owner);
            }
            System.out.println("ready");
            while (System.in.read() >= 0) {
                System.out.println(counted(owner));
            }
        }
    }

    private static void fill(Connection owner, int documents) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (int from = 1; from <= documents; from += PART) {
                statement.execute(COPIES.formatted(from, Math.min(documents, from + PART - 1)));
            }
            statement.execute("ANALYZE published.record, published.listing, published.address");
        }
    }

    /** Whoever makes the hashes sees it within two seconds. */
    private static void makeAnew(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("UPDATE published.page_state SET seq = -1");
        }
    }

    private static String counted(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                ResultSet row = statement.executeQuery(COUNTED)) {
            row.next();
            return row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3);
        }
    }
}
