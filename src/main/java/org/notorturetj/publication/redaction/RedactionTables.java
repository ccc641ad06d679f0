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
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.protectedname.CleanedPlace;
import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.content.removed.Removal;
import org.notorturetj.platform.database.DeskDatabase;

/** The redactions of names and what they have cleaned. */
@ApplicationScoped
public class RedactionTables {
    private static final String COLUMNS =
            """
            SELECT id, name_id, proposer, approver, state, created_at, ended_at, verification,
                attempts, failed_at, retry_at
            FROM desk.name_redaction r
            """;

    private final DeskDatabase database;
    private final RememberedRemovals remembered;
    private final Clock clock;

    RedactionTables(DeskDatabase database, RememberedRemovals remembered, Clock clock) {
        this.database = database;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** Begins one, for two people; returns its number. */
    public long begin(String name, String proposer, String approver) {
        remembered.add(Removal.ofName(name, null, null, proposer, approver, clock.instant()));
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

    /**
     * Locks the first one that there is something to do for, skipping those that another node is
     * working on, those whose verification goes on, and those that failed lately.
     */
    Optional<Redaction> next() {
        return database.withHandle(
                handle ->
                        handle.select(
                                        COLUMNS
                                                + """
                                                WHERE state = 'running' AND NOT EXISTS (
                                                    SELECT 1 FROM desk.name_search v
                                                    WHERE v.id = r.verification AND v.state <> 'done')
                                                  OR state = 'failed' AND retry_at <= ?
                                                ORDER BY id LIMIT 1 FOR UPDATE OF r SKIP LOCKED
                                                """,
                                        now())
                                .map(RedactionTables::read)
                                .findFirst());
    }

    /** The newest of a name, if it has failed; locked. */
    public Optional<Redaction> failed(String name) {
        return database.withHandle(
                        handle ->
                                handle.select(
                                                COLUMNS
                                                        + "WHERE name_id = ? ORDER BY id DESC LIMIT 1 FOR UPDATE",
                                                name)
                                        .map(RedactionTables::read)
                                        .findFirst())
                .filter(Redaction::hasFailed);
    }

    /** Of every name the newest, if it has failed. */
    public List<Redaction> failed() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        COLUMNS
                                                + """
                                                WHERE state = 'failed' AND NOT EXISTS (
                                                    SELECT 1 FROM desk.name_redaction later
                                                    WHERE later.name_id = r.name_id AND later.id > r.id)
                                                ORDER BY id
                                                """)
                                .map(RedactionTables::read)
                                .list());
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

    /** Lets the end of a search decide what is left to clean. */
    public void verifiedBy(long redaction, long search) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE desk.name_redaction SET verification = ? WHERE id = ?",
                                search,
                                redaction));
    }

    /** Begins anew: everything that is left is tried together again. */
    public void again(Redaction redaction, boolean byPerson) {
        database.useHandle(
                handle -> {
                    handle.execute(
                            "DELETE FROM desk.name_redaction_failure WHERE redaction_id = ?",
                            redaction.number());
                    handle.execute(
                            """
                            UPDATE desk.name_redaction
                            SET state = 'running', verification = NULL, retry_at = NULL, attempts = ?
                            WHERE id = ?
                            """,
                            byPerson ? 0 : redaction.attempts() + 1,
                            redaction.number());
                });
    }

    /** Something is left. */
    void fail(long redaction, Instant retryAt) {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE desk.name_redaction
                                SET state = 'failed', failures = failures + 1, retry_at = ?,
                                    failed_at = coalesce(failed_at, ?)
                                WHERE id = ?
                                """,
                                retryAt.atOffset(ZoneOffset.UTC),
                                now(),
                                redaction));
    }

    void end(long redaction) {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE desk.name_redaction
                                SET state = 'done', ended_at = ?, failed_at = NULL, retry_at = NULL
                                WHERE id = ?
                                """,
                                now(),
                                redaction));
    }

    private static Redaction read(java.sql.ResultSet row, StatementContext context)
            throws java.sql.SQLException {
        long verification = row.getLong(8);
        return RedactionTablesRedactionBuilder.builder()
                .number(row.getLong(1))
                .name(row.getString(2))
                .proposer(row.getString(3))
                .approver(row.getString(4))
                .state(row.getString(5))
                .createdAt(row.getObject(6, OffsetDateTime.class).toInstant())
                .endedAt(instant(row.getObject(7, OffsetDateTime.class)))
                .verification(verification == 0 ? null : verification)
                .attempts(row.getInt(9))
                .failedAt(instant(row.getObject(10, OffsetDateTime.class)))
                .retryAt(instant(row.getObject(11, OffsetDateTime.class)))
                .build();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * A redaction of one name.
     *
     * @param name its id
     * @param state running, failed (something is left), or done
     * @param verification the search that followed; null until then
     * @param attempts how often it went to its end and left something
     * @param failedAt since when something is left; null if nothing is, or it is not known yet
     * @param retryAt when it is tried again by itself; null unless it has failed
     */
    @MadeByName
    public record Redaction(
            long number,
            String name,
            String proposer,
            String approver,
            String state,
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable Long verification,
            int attempts,
            @Nullable Instant failedAt,
            @Nullable Instant retryAt) {
        /** Whether it went to its end and left something. */
        public boolean hasFailed() {
            return "failed".equals(state);
        }
    }
}
