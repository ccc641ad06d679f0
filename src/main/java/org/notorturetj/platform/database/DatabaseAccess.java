package org.notorturetj.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** The URL of the database and the password of each role. {@link #toString} omits passwords. */
public final class DatabaseAccess {
    /** The setting with the JDBC URL: {@value}. */
    public static final String URL_PROPERTY = "notorturetj.database.url";

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
        for (Role role : roles) {
            try (Connection connection = connect(role)) {
                connection.isValid(5);
            } catch (SQLException e) {
                throw new StartupException(sentence(role, e), e);
            }
        }
    }

    private String sentence(Role role, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
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
