package org.notorturetj.desk.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

/** The accounts of the desk. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {
    public Optional<Account> withLogin(byte[] loginHash) {
        return find("loginHash", loginHash).firstResultOptional();
    }

    /**
     * An account that is there.
     *
     * @throws ProblemException not-found
     */
    public Account known(String id) {
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** The same, with its row locked: who signs in meanwhile waits, and then sees the change. */
    public Account locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** The administrators besides one who can sign in. */
    public long administratorsBut(String id) {
        return list("id <> ?1 and frozenAt is null", id).stream()
                .filter(account -> account.roles.contains(Role.ADMINISTRATOR))
                .count();
    }

    /** All, oldest first. */
    public List<Account> inOrder() {
        return list("order by createdAt, id");
    }

    /**
     * Uses a time step up, for ever.
     *
     * @return false when it, or a later one, was used before: also at the same moment elsewhere
     */
    public boolean useStep(String id, long step) {
        return update("totpStep = ?1 where id = ?2 and totpStep < ?1", step, id) == 1;
    }

    /**
     * Those who are, or could be, one of the two people: taken up by their owner, frozen or not.
     */
    public long approvers() {
        return list("takenUpAt is not null").stream().filter(Account::isApprover).count();
    }

    /** True when it approves: not frozen, and not reset lately. */
    boolean mayDecide(String id, Instant resetBefore) {
        return findByIdOptional(id)
                .filter(account -> account.isApprover() && !account.isFrozen())
                .filter(account -> account.duty() == RequiredSetup.NONE)
                .filter(account -> account.resetAt == null || !account.resetAt.isAfter(resetBefore))
                .isPresent();
    }
}
