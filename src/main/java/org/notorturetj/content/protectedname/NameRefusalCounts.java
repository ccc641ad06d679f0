package org.notorturetj.content.protectedname;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.NameRefusals;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.platform.crypto.KeyedHash;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Counts for how many different names the texts of an account were refused, so that nobody can try
 * out who is protected: after a few, all she saves waits, with a name or without, so that the wait
 * tells nothing either. The same name again and again is one.
 */
@ApplicationScoped
public class NameRefusalCounts {
    private static final String PURPOSE = "name-refusal";
    private static final int LARGEST_SHIFT = 20;

    private final DeskDatabase database;
    private final KeyedHash hash;
    private final AuditTrail audit;
    private final NamesConfig config;
    private final Clock clock;

    NameRefusalCounts(
            DeskDatabase database,
            KeyedHash hash,
            AuditTrail audit,
            NamesConfig config,
            Clock clock) {
        this.audit = audit;
        this.database = database;
        this.hash = hash;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Lets an account try to save.
     *
     * @throws ProblemException too-many-requests, if it met too many names
     */
    void admit(String account) {
        Instant now = clock.instant();
        List<NameRefusals> mine = select("AND account_id = ?", now, account);
        if (!mine.isEmpty() && mine.get(0).blockedUntil() != null) {
            throw ProblemException.retryAfter(
                    ProblemType.TOO_MANY_REQUESTS,
                    Duration.between(now, mine.get(0).blockedUntil()));
        }
    }

    /**
     * Notes for good what an account met, whatever becomes of the caller's transaction.
     *
     * @param documentId null while there is none
     * @param names ids of those that were met
     * @param refused whether the text was refused; otherwise it will be warned of
     */
    void count(
            String account,
            @Nullable String documentId,
            Collection<String> names,
            boolean refused) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            names.stream()
                                    .distinct()
                                    .sorted()
                                    .forEach(name -> countOne(account, name, now));
                            if (refused) {
                                audit.record(account, "name.refuse", documentId, null, List.of());
                            }
                        });
    }

    /**
     * Lets an account be told that a document may name somebody, and counts it like a refusal.
     *
     * @param name id of one of those whom it may name; null if nobody is found there
     * @throws ProblemException too-many-requests, if it met too many names before, whatever the
     *     document says
     */
    public void warn(String account, String documentId, @Nullable String name) {
        admit(account);
        if (name != null) {
            count(account, documentId, List.of(name), false);
        }
    }

    private void countOne(String account, String name, OffsetDateTime now) {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                INSERT INTO desk.name_refusal AS known
                                    (account_id, name_hash, first_at, last_at)
                                VALUES (?, ?, ?, ?)
                                ON CONFLICT (account_id, name_hash)
                                DO UPDATE SET times = known.times + 1, last_at = excluded.last_at,
                                    first_at = CASE WHEN known.last_at < ? THEN excluded.first_at
                                                    ELSE known.first_at END
                                """,
                                account,
                                hash.of(PURPOSE, account + " " + name),
                                now,
                                now,
                                now.minus(config.lookBack())));
    }

    /** Every account that was refused lately, those with the most different names first. */
    public List<NameRefusals> all() {
        return select("", clock.instant(), null);
    }

    /** Forgets what is too old to be shown. */
    void forgetOld() {
        database.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM desk.name_refusal WHERE last_at < ?",
                                clock.instant()
                                        .minus(config.keepRefusals())
                                        .atOffset(ZoneOffset.UTC)));
    }

    private List<NameRefusals> select(String condition, Instant now, @Nullable String account) {
        Instant since = now.minus(config.lookBack());
        return database.withHandle(
                handle -> {
                    var query =
                            handle.createQuery(
                                    """
                                    SELECT account_id, count(*) FILTER (WHERE last_at > ?), count(*),
                                           sum(times), max(last_at), max(first_at)
                                    FROM desk.name_refusal WHERE true %s
                                    GROUP BY account_id ORDER BY 2 DESC, 3 DESC, 5 DESC, 1
                                    """
                                            .formatted(condition));
                    query.bind(0, since.atOffset(ZoneOffset.UTC));
                    if (account != null) {
                        query.bind(1, account);
                    }
                    return query.map(
                                    (row, context) ->
                                            new NameRefusals(
                                                    row.getString(1),
                                                    row.getLong(2),
                                                    row.getLong(4),
                                                    row.getObject(5, OffsetDateTime.class)
                                                            .toInstant(),
                                                    blockedUntil(
                                                            row.getInt(2),
                                                            row.getObject(6, OffsetDateTime.class)
                                                                    .toInstant(),
                                                            now)))
                            .list();
                });
    }

    private @Nullable Instant blockedUntil(int names, Instant newest, Instant now) {
        int above = names - config.freeRefusals();
        if (above <= 0) {
            return null;
        }
        Duration delay = config.firstDelay().multipliedBy(1L << Math.min(above - 1, LARGEST_SHIFT));
        Instant until =
                newest.plus(
                        delay.compareTo(config.longestDelay()) > 0 ? config.longestDelay() : delay);
        return until.isAfter(now) ? until : null;
    }
}
