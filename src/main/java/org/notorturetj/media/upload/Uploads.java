package org.notorturetj.media.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.media.child.CleaningRequest;
import org.notorturetj.media.child.Cover;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Uploads of people at the desk: each sees her own. */
@ApplicationScoped
public class Uploads {
    /** After the last byte that came. */
    private static final Duration UNFINISHED = Duration.ofDays(2);

    /** Of an original, so that something can still be covered. */
    private static final Duration FINISHED = Duration.ofDays(14);

    /** Of one person that are not complete. */
    public static final int MOST_OPEN = 10;

    /** Of one person; the oldest that are complete go first. */
    private static final int MOST = 40;

    private static final String COLUMNS =
            "id, length, received, state, covers, file_id, reason, expires_at";

    /** Of two that send the same part at once, the second finds another offset. */
    private static final String APPEND =
            """
            UPDATE desk.upload
            SET received = received + :bytes, due_at = :now, attempts = 0,
                state = CASE WHEN received + :bytes = length THEN 'checking' ELSE 'receiving' END,
                expires_at = CASE WHEN received + :bytes = length THEN :finished ELSE :unfinished END
            WHERE id = :id AND account_id = :account AND state = 'receiving'
                AND received = :offset AND received + :bytes <= length
            RETURNING %s
            """
                    .formatted(COLUMNS);

    private final DeskDatabase database;
    private final Originals originals;
    private final Clock clock;

    Uploads(DeskDatabase database, Originals originals, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @param length of the whole file in bytes, at least 1
     * @throws ProblemException content-too-large; wrong-state, if too many are open
     */
    @Transactional
    public Upload begin(String account, long length) {
        if (length > CleaningRequest.MOST_BYTES) {
            throw new ProblemException(ProblemType.CONTENT_TOO_LARGE);
        }
        // Of two that begin at once, the second counts the first.
        execute("SELECT 1 FROM desk.account WHERE id = ? FOR NO KEY UPDATE", account);
        int open =
                database.withHandle(
                        handle ->
                                handle.select(
                                                "SELECT count(*) FROM desk.upload WHERE account_id = ? AND state = 'receiving'",
                                                account)
                                        .mapTo(Integer.class)
                                        .one());
        if (open >= MOST_OPEN) {
            throw new ProblemException(ProblemType.WRONG_STATE);
        }
        String id = RandomId.ofDocument();
        execute(
                """
                INSERT INTO desk.upload (id, account_id, length, state, due_at, expires_at)
                VALUES (?, ?, ?, 'receiving', ?, ?)
                """,
                id,
                account,
                length,
                in(Duration.ZERO),
                in(UNFINISHED));
        execute(
                """
                DELETE FROM desk.upload WHERE id IN (
                    SELECT id FROM desk.upload WHERE account_id = ? AND state <> 'receiving'
                    ORDER BY expires_at DESC, id OFFSET ?)
                """,
                account,
                MOST);
        return get(account, id);
    }

    /**
     * One of somebody's own.
     *
     * @throws ProblemException not-found
     */
    @Transactional
    public Upload get(String account, String id) {
        return database.withHandle(
                        handle ->
                                handle.select(
                                                "SELECT %s FROM desk.upload WHERE id = ? AND account_id = ? AND expires_at > ?"
                                                        .formatted(COLUMNS),
                                                id,
                                                account,
                                                in(Duration.ZERO))
                                        .map((row, context) -> upload(row))
                                        .findFirst())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /**
     * Keeps the next part, as a whole or not at all.
     *
     * @throws ProblemException wrong-state, if it does not begin where the upload ends, or the
     *     upload is complete; content-too-large, if it goes beyond its length
     */
    @Transactional
    public Upload append(String account, String id, long offset, byte[] part) {
        Optional<Upload> longer =
                database.withHandle(
                        handle ->
                                handle.createQuery(APPEND)
                                        .bind("bytes", (long) part.length)
                                        .bind("now", in(Duration.ZERO))
                                        .bind("finished", in(FINISHED))
                                        .bind("unfinished", in(UNFINISHED))
                                        .bind("id", id)
                                        .bind("account", account)
                                        .bind("offset", offset)
                                        .map((row, context) -> upload(row))
                                        .findFirst());
        if (longer.isEmpty()) {
            Upload now = get(account, id);
            boolean goesOn = now.state() == Upload.State.RECEIVING && now.received() == offset;
            throw new ProblemException(
                    goesOn ? ProblemType.CONTENT_TOO_LARGE : ProblemType.WRONG_STATE);
        }
        if (part.length > 0) {
            originals.add(id, offset, part);
        }
        return longer.get();
    }

    /**
     * Has another clean file made of it.
     *
     * @throws ProblemException wrong-state, if there is none yet, or no original any more
     */
    @Transactional
    public Upload cover(String account, String id, List<Cover> covers) {
        get(account, id);
        int changed =
                database.withHandle(
                        handle ->
                                handle.execute(
                                        """
                                        UPDATE desk.upload SET covers = ?, state = 'checking', due_at = ?, attempts = 0
                                        WHERE id = ? AND account_id = ? AND state = 'ready'
                                        """,
                                        StoredCovers.write(covers),
                                        in(Duration.ZERO),
                                        id,
                                        account));
        if (changed == 0) {
            throw new ProblemException(ProblemType.WRONG_STATE);
        }
        return get(account, id);
    }

    /** Erases one of somebody's own, with its original. */
    @Transactional
    public void erase(String account, String id) {
        get(account, id);
        execute("DELETE FROM desk.upload WHERE id = ? AND account_id = ?", id, account);
    }

    /** Erases all of somebody. */
    public void forgetOf(String account) {
        execute("DELETE FROM desk.upload WHERE account_id = ?", account);
    }

    @Scheduled(every = "1h", delayed = "6m")
    void forgetWhenDue() {
        ScheduledWork.orNextTime("Old uploads", this::forgetOld);
    }

    /** Erases what is older than it is kept. */
    public void forgetOld() {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                execute(
                                        "DELETE FROM desk.upload WHERE expires_at <= ?",
                                        in(Duration.ZERO)));
    }

    private void execute(String sql, Object... values) {
        database.useHandle(handle -> handle.execute(sql, values));
    }

    private OffsetDateTime in(Duration time) {
        return clock.instant().plus(time).atOffset(ZoneOffset.UTC);
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getString("id"),
                row.getLong("length"),
                row.getLong("received"),
                Upload.State.of(row.getString("state")),
                StoredCovers.read(row.getString("covers")),
                row.getString("file_id"),
                row.getString("reason"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
