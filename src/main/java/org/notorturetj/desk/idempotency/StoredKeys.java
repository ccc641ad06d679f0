package org.notorturetj.desk.idempotency;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.crypto.KeyedHash;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.ProblemException;

/**
 * The keys that people sent with what they made, for a day: as keyed hashes, which nobody who has
 * the database can compare with anything, and with an id of what was made.
 */
@ApplicationScoped
class StoredKeys {
    /** A connection that was lost in the evening is there again in the morning. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final DeskDatabase database;
    private final KeyedHash hash;
    private final Clock clock;

    StoredKeys(DeskDatabase database, KeyedHash hash, Clock clock) {
        this.database = database;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * A request with a key.
     *
     * @param person id of the account: a key of somebody else is another key
     * @param operation by which name it is asked for
     * @param payload everything in the request
     */
    Request request(String person, String operation, String key, String payload) {
        return new Request(
                hash.of("idempotency-key", person + " " + operation + " " + key),
                hash.of("idempotency-request", payload));
    }

    /**
     * Keeps others with the same key away until the transaction ends.
     *
     * @throws ProblemException still-running, if somebody is there already
     */
    void lock(Request request) {
        boolean alone =
                database.withHandle(
                        handle ->
                                handle.createQuery("SELECT pg_try_advisory_xact_lock(?)")
                                        .bind(0, ByteBuffer.wrap(request.key()).getLong())
                                        .mapTo(Boolean.class)
                                        .one());
        if (!alone) {
            throw new ProblemException(ProblemType.STILL_RUNNING);
        }
    }

    /**
     * The id of what the same request has made; empty if it was not made yet.
     *
     * @throws ProblemException key-reused, if another request was sent with the key
     */
    Optional<String> madeBy(Request request) {
        Optional<Kept> kept =
                database.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                SELECT request_hash, made_id FROM desk.idempotency_key
                                                WHERE key_hash = ? AND at > ?
                                                """)
                                        .bind(0, request.key())
                                        .bind(1, now().minus(KEPT))
                                        .map(
                                                (row, context) ->
                                                        new Kept(row.getBytes(1), row.getString(2)))
                                        .findFirst());
        if (kept.filter(it -> !MessageDigest.isEqual(it.request(), request.digest())).isPresent()) {
            throw new ProblemException(ProblemType.KEY_REUSED);
        }
        return kept.map(Kept::made);
    }

    /** Stores what a request has made, in its transaction. */
    void store(Request request, String made) {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                INSERT INTO desk.idempotency_key (key_hash, request_hash, made_id, at)
                                VALUES (?, ?, ?, ?)
                                ON CONFLICT (key_hash) DO UPDATE SET request_hash = excluded.request_hash,
                                    made_id = excluded.made_id, at = excluded.at
                                """,
                                request.key(),
                                request.digest(),
                                made,
                                now()));
    }

    /** Forgets what is older than a day. */
    void forgetOld() {
        database.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM desk.idempotency_key WHERE at <= ?",
                                now().minus(KEPT)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Of a request: who asks for what under which key, and with what; 32 bytes each. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere but above
    record Request(byte[] key, byte[] digest) {
        @Override
        public String toString() {
            return "Request";
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(byte[] request, String made) {}
}
