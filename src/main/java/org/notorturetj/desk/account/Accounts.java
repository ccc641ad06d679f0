package org.notorturetj.desk.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The accounts of the desk. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {
    public Optional<Account> withLogin(byte[] loginHash) {
        return find("loginHash", loginHash).firstResultOptional();
    }

    /**
     * Finds an account.
     *
     * @throws ProblemException not-found
     */
    public Account require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /**
     * Finds an account and locks its row, so that a concurrent sign-in waits and then sees the
     * change.
     */
    public Account lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Counts administrators other than this one who are not frozen. */
    public long countOtherAdministrators(String id) {
        return list("id <> ?1 and frozenAt is null", id).stream()
                .filter(account -> account.roles.contains(Role.ADMINISTRATOR))
                .count();
    }

    /** Accounts, oldest first, from those after a moment and an id on. */
    public List<Account> page(Instant after, String afterId, int size) {
        return find(
                        "(createdAt > ?1 or createdAt = ?1 and id > ?2) order by createdAt, id",
                        after,
                        afterId)
                .page(0, size)
                .list();
    }

    /** All accounts, oldest first. */
    public List<Account> oldestFirst() {
        return list("order by createdAt, id");
    }

    /**
     * Marks a time step as used, permanently.
     *
     * @return false if this or a later step was already used, including by a concurrent request
     */
    public boolean useTotpStep(String id, long step) {
        return update("totpStep = ?1 where id = ?2 and totpStep < ?1", step, id) == 1;
    }

    /** Counts possible approvers: accounts taken up by their owner, frozen or not. */
    public long countApprovers() {
        return list("takenUpAt is not null").stream().filter(Account::isApprover).count();
    }

    /** Counts accounts that are not frozen and whose roles may approve, taken up or not. */
    public long countWorkingApprovers() {
        return approvers().count();
    }

    /** Ids of accounts that are not frozen and whose roles may approve. */
    Stream<String> approvers() {
        return list("frozenAt is null").stream().filter(Account::isApprover).map(it -> it.id);
    }

    /** Whether the account may approve now: not frozen, set up, and not reset since that moment. */
    boolean mayDecide(String id, Instant resetBefore) {
        return findByIdOptional(id)
                .filter(account -> account.isApprover() && !account.isFrozen())
                .filter(account -> account.requiredSetup() == RequiredSetup.NONE)
                .filter(account -> account.resetAt == null || !account.resetAt.isAfter(resetBefore))
                .isPresent();
    }
}
