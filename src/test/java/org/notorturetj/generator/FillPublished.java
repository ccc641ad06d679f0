package org.notorturetj.generator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import org.flywaydb.core.Flyway;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.Durability;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;

/**
 * A database with as many published documents as wanted, written past the desk: publishing 100,000
 * takes hours. For {@code bench/search}: it prints the settings of a node with only the public
 * door, measures the same queries with {@code ILIKE} and plain full text, and stays until it is
 * killed.
 */
public final class FillPublished {
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
            List<String> queries = SearchesInPostgres.queries();
            Files.write(Path.of(arguments[0], "queries.txt"), queries);
            if (arguments.length < 3) {
                SearchesInPostgres.measure(owner, queries);
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
        try (var rows = new PublishedRows(owner)) {
            for (GeneratedDocument document :
                    (Iterable<GeneratedDocument>)
                            new GeneratedSet(size, 1948).documents()::iterator) {
                rows.add(document);
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
        try (var statement = owner.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute(
                    "CREATE INDEX full_text ON published.record USING gin (to_tsvector('russian', plain_text))");
        }
    }
}
