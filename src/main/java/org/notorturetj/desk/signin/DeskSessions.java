package org.notorturetj.desk.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of the desk. */
@ApplicationScoped
public class DeskSessions implements PanacheRepositoryBase<DeskSession, String> {
    Optional<DeskSession> withToken(byte[] tokenHash) {
        return find("tokenHash", tokenHash).firstResultOptional();
    }

    /** Those of an account that still count, newest first. */
    public List<DeskSession> of(String accountId, Instant now) {
        return list("accountId = ?1 order by createdAt desc, id", accountId).stream()
                .filter(session -> session.isAlive(now))
                .toList();
    }

    /** Not written through the entity: a session that ends meanwhile must not come back. */
    void use(String id, Instant now) {
        update("usedAt = ?1 where id = ?2", now, id);
    }

    /** Ends all sessions of an account but one. */
    public long endOthers(String accountId, String kept) {
        return delete("accountId = ?1 and id <> ?2", accountId, kept);
    }

    /** Ends all sessions of an account. */
    public long endAll(String accountId) {
        return delete("accountId", accountId);
    }

    /** Ends one session of an account; false when it has no such. */
    boolean end(String accountId, String id) {
        return delete("accountId = ?1 and id = ?2", accountId, id) == 1;
    }

    /** Forgets those whose time is over. */
    void sweep(Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "DELETE FROM desk.session WHERE expires_at <= ?1"
                                + " OR used_at + make_interval(secs => idle_seconds) <= ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
