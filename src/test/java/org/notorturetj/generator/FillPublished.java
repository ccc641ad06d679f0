package org.notorturetj.generator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.flywaydb.core.Flyway;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.Durability;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * A database with as many published documents as wanted, written past the desk: publishing 100,000
 * takes hours. For {@code bench/search}: it prints the settings of a node with only the public
 * door, measures the same queries with {@code ILIKE} and plain full text, and stays until it is
 * killed.
 */
public final class FillPublished {
    private static final int BATCH = 500;
    private static final int OWN_WORDS = 200;
    private static final int QUERIES = 600;

    private FillPublished() {}

    /**
     * Fills a database.
     *
     * @param arguments the folder of the database, the number of documents, and anything if
     *     PostgreSQL is not to be asked the queries
     */
    public static void main(String... arguments) throws Exception {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(Path.of(arguments[0]), 0, Durability.THROW_AWAY);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        try (Connection owner = database.access().connect(Role.OWNER)) {
            migrate(database);
            if (count(owner) == 0) {
                fill(owner, Integer.parseInt(arguments[1]));
            }
            List<String> queries = queries();
            Files.write(Path.of(arguments[0], "queries.txt"), queries);
            if (arguments.length < 3) {
                measure(owner, "ILIKE", LIKE, queries.subList(0, 20));
                measure(owner, "full text, russian", FULL_TEXT, queries.subList(0, 40));
            }
        }
        var settings = new Properties();
        settings.putAll(database.access().asProperties());
        settings.setProperty("notorturetj.desk.enabled", "false");
        try (var file = Files.newBufferedWriter(Path.of(arguments[0], "public-door.properties"))) {
            settings.store(file, null);
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }

    /**
     * What is asked: words of the Declaration, of which each is in thousands of texts; invented
     * ones, frequent and rare; and one in five with a letter too few.
     */
    private static List<String> queries() {
        Dice dice = Dice.of(7, "queries");
        List<Prose> prose = Arrays.stream(Language.values()).map(Prose::new).toList();
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            String query =
                    i % 2 == 0
                            ? dice.oneOf(prose).line(dice, 1, 3)
                            : InventedWords.word(
                                    (int)
                                            Math.pow(
                                                    InventedWords.WORDS,
                                                    dice.between(20, 95) / 100.0));
            queries.add(
                    i % 5 == 1 && query.length() > 4
                            ? query.substring(0, 1) + query.substring(2)
                            : query);
        }
        return queries;
    }

    private static final String LIKE =
            "SELECT document_id FROM published.record WHERE plain_text ILIKE '%' || ? || '%' LIMIT 20";

    private static final String FULL_TEXT =
            """
            SELECT document_id FROM published.record, plainto_tsquery('russian', ?) q
            WHERE to_tsvector('russian', plain_text) @@ q
            ORDER BY ts_rank(to_tsvector('russian', plain_text), q) DESC LIMIT 20
            """;

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

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM published.record")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void migrate(EmbeddedDatabase database) {
        Flyway.configure()
                .dataSource(database.access().source(Role.OWNER))
                .locations("classpath:db/migration")
                .defaultSchema("desk")
                .schemas("desk", "published", "device")
                .load()
                .migrate();
    }

    private static void fill(Connection owner, int size) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "INSERT INTO published.publication (seq, published_at) VALUES (1, now())");
            statement.execute("UPDATE published.head SET seq = 1");
        }
        var invented = new InventedWords();
        try (PreparedStatement record =
                        owner.prepareStatement(
                                "INSERT INTO published.record (document_id, language, collection, type, seq, slug, record, item, plain_text)"
                                        + " VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)");
                PreparedStatement listing =
                        owner.prepareStatement(
                                "INSERT INTO published.listing (reader, type, rank, document_id, language, available, facets, seq)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 1)")) {
            int written = 0;
            for (GeneratedDocument document :
                    (Iterable<GeneratedDocument>)
                            new GeneratedSet(size, 1948).documents()::iterator) {
                add(document, invented, record, listing);
                if (++written % BATCH == 0) {
                    record.executeBatch();
                    listing.executeBatch();
                }
            }
            record.executeBatch();
            listing.executeBatch();
        }
        owner.commit();
        owner.setAutoCommit(true);
        try (var statement = owner.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute(
                    "CREATE INDEX full_text ON published.record USING gin (to_tsvector('russian', plain_text))");
        }
    }

    private static void add(
            GeneratedDocument document,
            InventedWords invented,
            PreparedStatement record,
            PreparedStatement listing)
            throws SQLException {
        String type = document.folder().replaceAll("s/.*", "");
        Dice dice = Dice.of(1, document.folder());
        String id = dice.base32(16);
        List<String> available = new ArrayList<>();
        for (var text : document.texts().entrySet()) {
            available.add(text.getKey().tag());
            write(record, type, id, text.getKey(), text.getValue(), invented, dice);
        }
        Object at = document.facts().get("publishedAt");
        long rank =
                at == null ? dice.between(1, 900) : -Instant.parse(at.toString()).toEpochMilli();
        String[] facets = facets(document.facts());
        for (Language reader : Language.values()) {
            listing.setString(1, reader.tag());
            listing.setString(2, type);
            listing.setLong(3, rank);
            listing.setString(4, id);
            listing.setString(
                    5,
                    reader.fallbackChain().stream()
                            .map(Language::tag)
                            .filter(available::contains)
                            .findFirst()
                            .orElseThrow());
            listing.setArray(6, listing.getConnection().createArrayOf("text", available.toArray()));
            listing.setArray(7, listing.getConnection().createArrayOf("text", facets));
            listing.addBatch();
        }
    }

    private static String[] facets(Map<String, Object> facts) {
        List<String> facets = new ArrayList<>();
        Map.of("kind", "kind", "topics", "topic", "regions", "region")
                .forEach(
                        (member, facet) -> {
                            Object value = facts.get(member);
                            List<?> values =
                                    value instanceof List<?> list
                                            ? list
                                            : value == null ? List.of() : List.of(value);
                            values.forEach(it -> facets.add(facet + ":" + it));
                        });
        return facets.toArray(String[]::new);
    }

    private static void write(
            PreparedStatement insert,
            String type,
            String id,
            Language language,
            Map<String, Object> text,
            InventedWords invented,
            Dice dice)
            throws SQLException {
        Map<String, Object> record = new LinkedHashMap<>(text);
        String body = text.getOrDefault("body", "") + "\n\n" + invented.text(dice, OWN_WORDS);
        record.remove("body");
        record.put("type", type);
        record.put("id", id);
        record.put("publishedAt", "2026-01-01T00:00:00Z");
        String json = CanonicalJson.write(record); // without its HTML, which no search reads
        insert.setString(1, id);
        insert.setString(2, language.tag());
        insert.setString(3, type + "s");
        insert.setString(4, type);
        insert.setString(5, text.get("slug") == null ? null : text.get("slug").toString());
        insert.setString(6, json);
        insert.setString(7, json);
        insert.setString(8, body);
        insert.addBatch();
    }

    /** Words that no language has, as frequent as words are (Zipf), of 60,000. */
    private static final class InventedWords {
        private static final int WORDS = 60_000;
        private static final String[] SYLLABLES =
                "ба ви го ду же за ко ли ма но пи ра со ту фи ха че ша эн ю шо ке ми рон дал зур ник вал пер тек"
                        .split(" ");

        private final double[] until = new double[WORDS];

        InventedWords() {
            double sum = 0;
            for (int i = 0; i < WORDS; i++) {
                sum += 1.0 / (i + 20);
                until[i] = sum;
            }
            for (int i = 0; i < WORDS; i++) {
                until[i] /= sum;
            }
        }

        String text(Dice dice, int words) {
            var text = new StringBuilder();
            for (int i = 0; i < words; i++) {
                int at = Arrays.binarySearch(until, dice.between(0, 1_000_000) / 1e6);
                text.append(word(Math.min(WORDS - 1, at < 0 ? -at - 1 : at))).append(' ');
            }
            return text.toString();
        }

        private static String word(int number) {
            var word = new StringBuilder();
            int rest = number + SYLLABLES.length;
            while (rest > 0) {
                word.append(SYLLABLES[rest % SYLLABLES.length]);
                rest /= SYLLABLES.length;
            }
            return word.toString();
        }
    }
}
