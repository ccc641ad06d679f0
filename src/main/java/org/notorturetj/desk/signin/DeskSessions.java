package org.notorturetj.desk.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Stored desk sessions. */
@ApplicationScoped
public class DeskSessions implements PanacheRepositoryBase<DeskSession, String> {
    Optional<DeskSession> withToken(byte[] tokenHash) {
        return find("tokenHash", tokenHash).firstResultOptional();
    }

    /** The live sessions of an account, newest first. */
    public List<DeskSession> of(String accountId, Instant now) {
        return list("accountId = ?1 order by createdAt desc, id", accountId).stream()
                .filter(session -> session.isAlive(now))
                .toList();
    }

    /**
     * Updates the last use; not through the entity, which could revive a session that has just
     * ended.
     */
    void use(String id, Instant now) {
        update("usedAt = ?1 where id = ?2", now, id);
    }

    /** Ends all sessions of an account except one. */
    public long endOthers(String accountId, String kept) {
        return delete("accountId = ?1 and id <> ?2", accountId, kept);
    }

    /** Ends all sessions of an account. */
    public long endAll(String accountId) {
        return delete("accountId", accountId);
    }

    /** Ends one session of an account; false if it has no such session. */
    boolean end(String accountId, String id) {
        return delete("accountId = ?1 and id = ?2", accountId, id) == 1;
    }

    /** Deletes expired sessions. */
    void sweep(Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "DELETE FROM desk.session WHERE expires_at <= ?1"
                                + " OR used_at + make_interval(secs => idle_seconds) <= ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
