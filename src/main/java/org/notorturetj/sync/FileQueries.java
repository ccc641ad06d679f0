package org.notorturetj.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** Reads the stored files with SQL, as any role that may. */
public class FileQueries implements LogFiles {
    private final Supplier<? extends DataSource> database;

    public FileQueries(DataSource database) {
        this(() -> database);
    }

    /** Resolves the data source at the first use: not every node has it. */
    public FileQueries(Supplier<? extends DataSource> database) {
        this.database = database;
    }

    @Override
    public Optional<String> head() {
        return text(
                "SELECT file FROM published.signed_head ORDER BY epoch DESC, seq DESC, issue DESC LIMIT 1");
    }

    @Override
    public Optional<String> root(long n) {
        return text("SELECT file FROM published.root WHERE n = ?", n);
    }

    @Override
    public Optional<String> card(Language language) {
        return text("SELECT file FROM published.card WHERE language = ?", language.tag());
    }

    @Override
    public Optional<Version> version(String name, long seq) {
        return ask(
                "SELECT v.seq, v.sha256, c.length FROM published.chunk_version v JOIN published.chunk c USING (sha256)"
                        + " WHERE v.name = ? AND v.seq <= ? ORDER BY v.seq DESC LIMIT 1",
                rows ->
                        rows.next()
                                ? Optional.of(
                                        new Version(
                                                rows.getLong(1),
                                                rows.getString(2),
                                                rows.getLong(3)))
                                : Optional.empty(),
                name,
                seq);
    }

    @Override
    public Set<String> changed(String name, long after, long upTo) {
        return ids(
                "SELECT DISTINCT id FROM published.chunk_change WHERE name = ? AND seq > ? AND seq <= ?",
                name,
                after,
                upTo);
    }

    @Override
    public Optional<Stored> file(String sha256) {
        return ask(
                "SELECT body, br, gz FROM published.chunk WHERE sha256 = ?",
                rows ->
                        rows.next()
                                ? Optional.of(
                                        new Stored(
                                                rows.getString(1),
                                                rows.getBytes(2),
                                                rows.getBytes(3)))
                                : Optional.empty(),
                sha256);
    }

    @Override
    public Optional<Stored> plain(String sha256) {
        return ask(
                "SELECT body FROM published.chunk WHERE sha256 = ?",
                rows ->
                        rows.next()
                                ? Optional.of(new Stored(rows.getString(1), null, null))
                                : Optional.empty(),
                sha256);
    }

    /** Those of some files that have their text: what contained a removed record has none. */
    public Set<String> stillThere(java.util.Collection<String> sha256) {
        return ids(
                "SELECT sha256 FROM published.chunk WHERE sha256 = ANY (?) AND body IS NOT NULL",
                (Object) sha256.toArray(String[]::new));
    }

    /** Whether a file has its text, which is not read. */
    protected final boolean isStored(String sha256) {
        return ask(
                "SELECT EXISTS (SELECT FROM published.chunk WHERE sha256 = ? AND body IS NOT NULL)",
                rows -> rows.next() && rows.getBoolean(1),
                sha256);
    }

    /** The publications before {@code seq} at which heads were signed, newest first. */
    public java.util.List<Long> signedBefore(long seq, int limit) {
        return ask(
                "SELECT DISTINCT seq FROM published.signed_head WHERE seq < ? ORDER BY seq DESC LIMIT ?",
                rows -> {
                    java.util.List<Long> signed = new java.util.ArrayList<>();
                    while (rows.next()) {
                        signed.add(rows.getLong(1));
                    }
                    return signed;
                },
                seq,
                limit);
    }

    protected final Set<String> ids(String sql, Object... values) {
        return ask(
                sql,
                rows -> {
                    Set<String> ids = new TreeSet<>();
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                    return ids;
                },
                values);
    }

    protected final Optional<String> text(String sql, Object... values) {
        return ask(
                sql,
                rows -> rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty(),
                values);
    }

    protected final void write(String sql, Object... values) {
        try (Connection connection = database.get().getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    protected final <T> T ask(String sql, Answer<T> answer, Object... values) {
        try (Connection connection = database.get().getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return answer.read(rows);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(
                    i + 1,
                    value instanceof String[] texts
                            ? connection.createArrayOf("text", texts)
                            : value);
        }
        return statement;
    }

    /** Reads what was asked for. */
    protected interface Answer<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
