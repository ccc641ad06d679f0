package org.notorturetj.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/** The URL of the database and the password of each role. {@link #toString} omits passwords. */
public final class DatabaseAccess {
    /** The setting with the JDBC URL: {@value}. */
    public static final String URL_PROPERTY = "notorturetj.database.url";

    private static final String SCHEME = "jdbc:postgresql://";

    /** The oldest PostgreSQL that the server is tested with. */
    private static final int OLDEST = 18;

    /** What a driver or a server says of a password that is missing or wrong. */
    private static final Set<String> REFUSALS = Set.of("08004", "28P01", "28000");

    private final String url;
    private final Map<Role, String> passwords;

    public DatabaseAccess(String url, Map<Role, String> passwords) {
        this.url = url;
        this.passwords = new EnumMap<>(Role.class);
        this.passwords.putAll(passwords);
    }

    public String url() {
        return url;
    }

    /** The settings as the datasources read them. */
    public Map<String, String> asProperties() {
        var properties = new java.util.TreeMap<String, String>();
        properties.put(URL_PROPERTY, url);
        passwords.forEach((role, password) -> properties.put(role.passwordProperty(), password));
        return properties;
    }

    /**
     * Connects as a role.
     *
     * @throws SQLException if the database refuses the role or cannot be reached
     */
    public Connection connect(Role role) throws SQLException {
        return DriverManager.getConnection(
                url, role.databaseName(), passwords.getOrDefault(role, ""));
    }

    /** Returns an unpooled data source for a role. */
    public DataSource source(Role role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.databaseName());
        source.setPassword(passwords.getOrDefault(role, ""));
        return source;
    }

    /**
     * Returns a data source for a command, with one connection that is opened at the first use and
     * kept: a connection for each query would cost more than the queries.
     */
    public AgroalDataSource oneConnection(Role role) throws SQLException {
        var settings = new AgroalDataSourceConfigurationSupplier();
        settings.connectionPoolConfiguration()
                .maxSize(1)
                .acquisitionTimeout(Duration.ofSeconds(30))
                .connectionFactoryConfiguration()
                .jdbcUrl(url)
                .principal(new NamePrincipal(role.databaseName()))
                .credential(new SimplePassword(passwords.getOrDefault(role, "")));
        return AgroalDataSource.from(settings);
    }

    /** Returns a copy with the passwords of these roles only. */
    public DatabaseAccess restrictedTo(Set<Role> roles) {
        var retained = new EnumMap<Role, String>(Role.class);
        retained.putAll(passwords);
        retained.keySet().retainAll(roles);
        return new DatabaseAccess(url, retained);
    }

    /**
     * Connects as each of these roles.
     *
     * @throws StartupException naming the first role that cannot connect and what to do about it
     */
    public void checkConnections(Set<Role> roles) {
        if (!url.startsWith(SCHEME)) {
            // Not repeated: such an address often holds a password.
            throw new StartupException(
                    "%s is not an address of PostgreSQL for Java: write it as %shost:5432/notorturetj, without a user and password."
                            .formatted(URL_PROPERTY, SCHEME));
        }
        for (Role role : roles) {
            try (Connection connection = connect(role)) {
                int version = connection.getMetaData().getDatabaseMajorVersion();
                if (version < OLDEST) {
                    throw new StartupException(
                            "The database at %s is PostgreSQL %d: this server needs %d or newer."
                                    .formatted(url, version, OLDEST));
                }
            } catch (SQLException e) {
                throw new StartupException(sentence(role, e), e);
            }
        }
    }

    private String sentence(Role role, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (REFUSALS.contains(state) && passwords.getOrDefault(role, "").isEmpty()) {
            return "There is no password for the role '%s': set %s, or the environment variable %s."
                    .formatted(
                            role.databaseName(),
                            role.passwordProperty(),
                            role.passwordProperty()
                                    .toUpperCase(Locale.ROOT)
                                    .replaceAll("[.-]", "_"));
        }
        return switch (state) {
            case "28P01", "28000" ->
                    "The database at %s refuses the role '%s': create it with deploy/postgresql/roles.sql and set its password in %s."
                            .formatted(url, role.databaseName(), role.passwordProperty());
            case "3D000" ->
                    "The database in %s does not exist: create it, then run deploy/postgresql/roles.sql in it."
                            .formatted(url);
            case "42501" ->
                    "The role '%s' may not connect to %s: run deploy/postgresql/roles.sql in that database."
                            .formatted(role.databaseName(), url);
            case "57P03" ->
                    "The database at %s is starting or stopping: start the server again in a moment."
                            .formatted(url);
            default ->
                    "No PostgreSQL answers at %s: check %s, and that the server is running (SQL state %s)."
                            .formatted(url, URL_PROPERTY, state.isEmpty() ? "unknown" : state);
        };
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
