package org.notorturetj.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is and how each role enters it. The passwords cannot be printed. */
public final class DatabaseAccess {
    /** Where the database is: {@value}. */
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

    /** The settings that the datasources read. */
    public Map<String, String> asProperties() {
        var properties = new java.util.TreeMap<String, String>();
        properties.put(URL_PROPERTY, url);
        passwords.forEach((role, password) -> properties.put(role.passwordProperty(), password));
        return properties;
    }

    /**
     * Opens a connection of a role.
     *
     * @throws SQLException when the database refuses it or cannot be reached
     */
    public Connection connect(Role role) throws SQLException {
        return DriverManager.getConnection(
                url, role.databaseName(), passwords.getOrDefault(role, ""));
    }

    /** The same as a source of connections, each new. */
    public DataSource source(Role role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.databaseName());
        source.setPassword(passwords.getOrDefault(role, ""));
        return source;
    }

    /** The same with only these roles, for a node that has no more. */
    public DatabaseAccess only(Set<Role> roles) {
        var some = new EnumMap<Role, String>(Role.class);
        some.putAll(passwords);
        some.keySet().retainAll(roles);
        return new DatabaseAccess(url, some);
    }

    /**
     * Tries the door of every role.
     *
     * @throws StartupException naming the first that does not open and what to do about it
     */
    public void check() {
        check(EnumSet.allOf(Role.class));
    }

    /** Tries the doors of these roles. */
    public void check(Set<Role> roles) {
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
                    "The database at %s does not admit the role '%s': create it with deploy/postgresql/roles.sql and put its password into %s."
                            .formatted(url, role.databaseName(), role.passwordProperty());
            case "3D000" ->
                    "There is no such database as in %s: create it, then run deploy/postgresql/roles.sql in it."
                            .formatted(url);
            case "42501" ->
                    "The role '%s' may not connect to %s: run deploy/postgresql/roles.sql in that database."
                            .formatted(role.databaseName(), url);
            default ->
                    "No PostgreSQL answers at %s: check %s and that the server is running (SQL state %s)."
                            .formatted(url, URL_PROPERTY, state.isEmpty() ? "unknown" : state);
        };
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
