package org.notorturetj.support.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The statements in capitals that something costs, as all are that were written by hand: PostgreSQL
 * itself writes them down. What Hibernate makes, in small letters, is not among them.
 */
public final class LoggedStatements {
    private static final String WORDS =
            "LOG:  (?:execute [^:]*|statement): +(SELECT|INSERT|UPDATE|DELETE|WITH)\\b.*";

    private static final Pattern BY_HAND = Pattern.compile(WORDS);
    private static final Pattern ANY = Pattern.compile(WORDS, Pattern.CASE_INSENSITIVE);

    private LoggedStatements() {}

    /** What is sent meanwhile to the database of this test run, in its order. */
    public static List<String> of(TestDatabase.Deed deed) throws Exception {
        return logged(deed, BY_HAND);
    }

    /** The same with what Hibernate makes. */
    public static List<String> all(TestDatabase.Deed deed) throws Exception {
        return logged(deed, ANY);
    }

    private static List<String> logged(TestDatabase.Deed deed, Pattern query) throws Exception {
        Path folder = TestDatabase.keys().getParent();
        Path log = folder.resolve("postgresql.log");
        try (Connection superuser = superuser(folder)) {
            set(superuser, "ALTER SYSTEM SET log_statement = 'all'");
            long before = Files.size(log);
            try {
                deed.run();
            } finally {
                set(superuser, "ALTER SYSTEM RESET log_statement");
            }
            try (InputStream written = Files.newInputStream(log)) {
                written.skipNBytes(before);
                return new String(written.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> query.matcher(line).find())
                        .filter(line -> !line.contains("pg_reload_conf"))
                        .toList();
            }
        }
    }

    private static void set(Connection superuser, String setting) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(setting);
            statement.execute("SELECT pg_reload_conf(), pg_sleep(0.2)");
        }
    }

    private static Connection superuser(Path folder) throws IOException, SQLException {
        var passwords = new Properties();
        try (InputStream file = Files.newInputStream(folder.resolve("secrets.properties"))) {
            passwords.load(file);
        }
        return DriverManager.getConnection(
                TestDatabase.access().url(), "postgres", passwords.getProperty("postgres"));
    }
}
