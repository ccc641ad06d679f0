package org.notorturetj.publication.redaction;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.CleanedPlace;
import org.notorturetj.platform.database.DeskDatabase;

/** The redactions of names and what they have cleaned. */
@ApplicationScoped
public class RedactionTables {
    private static final String COLUMNS =
            """
            SELECT id, name_id, proposer, approver, state, created_at, ended_at, verification
            FROM desk.name_redaction
            """;

    private final DeskDatabase database;
    private final Clock clock;

    RedactionTables(DeskDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins one, for two people; returns its number. */
    public long begin(String name, String proposer, String approver) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        INSERT INTO desk.name_redaction (name_id, proposer, approver, created_at)
                                        VALUES (?, ?, ?, ?) RETURNING id
                                        """)
                                .bind(0, name)
                                .bind(1, proposer)
                                .bind(2, approver)
                                .bind(3, now())
                                .mapTo(Long.class)
                                .one());
    }

    /** Locks the first one that is not done, skipping those that another node is working on. */
    Optional<Redaction> next() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        COLUMNS
                                                + "WHERE state = 'running' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED")
                                .map(RedactionTables::read)
                                .findFirst());
    }

    /** Those of a name, newest first. */
    public List<Redaction> of(String name) {
        return database.withHandle(
                handle ->
                        handle.select(COLUMNS + "WHERE name_id = ? ORDER BY id DESC", name)
                                .map(RedactionTables::read)
                                .list());
    }

    void cleaned(long redaction, String place) {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                INSERT INTO desk.name_redaction_place AS known (redaction_id, place, cleaned)
                                VALUES (?, ?, 1)
                                ON CONFLICT (redaction_id, place) DO UPDATE SET cleaned = known.cleaned + 1
                                """,
                                redaction,
                                place));
    }

    /** What one has cleaned, by place. */
    public List<CleanedPlace> places(long redaction) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT place, cleaned FROM desk.name_redaction_place WHERE redaction_id = ? ORDER BY place",
                                        redaction)
                                .map(
                                        (row, context) ->
                                                new CleanedPlace(row.getString(1), row.getLong(2)))
                                .list());
    }

    void verifiedBy(long redaction, long search) {
        set(redaction, "verification = " + search);
    }

    void failed(long redaction) {
        set(redaction, "failures = failures + 1");
    }

    void end(long redaction) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE desk.name_redaction SET state = 'done', ended_at = ? WHERE id = ?",
                                now(),
                                redaction));
    }

    private void set(long redaction, String what) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE desk.name_redaction SET " + what + " WHERE id = ?",
                                redaction));
    }

    private static Redaction read(java.sql.ResultSet row, StatementContext context)
            throws java.sql.SQLException {
        OffsetDateTime ended = row.getObject(7, OffsetDateTime.class);
        long verification = row.getLong(8);
        return new Redaction(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                verification == 0 ? null : verification);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * A redaction of one name.
     *
     * @param name its id
     * @param state running or done
     * @param verification the search that followed; null until then
     */
    public record Redaction(
            long number,
            String name,
            String proposer,
            String approver,
            String state,
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable Long verification) {}
}
