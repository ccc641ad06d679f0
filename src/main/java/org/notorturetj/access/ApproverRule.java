package org.notorturetj.access;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Who may be the second person: approve or reject what somebody else has proposed. A person, not a
 * program, with the permission, whom nobody has just given this voice, and who counts as somebody
 * else than the proposer.
 */
@ApplicationScoped
public class ApproverRule {
    private final AccountLookup people;
    private final Clock clock;

    ApproverRule(AccountLookup people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Whether she may decide at a moment on what others propose. */
    public boolean admits(Person person, Instant now) {
        return hasPermission(person) && people.mayDecide(person.accountId(), now);
    }

    /**
     * Applies the rule to what one account has proposed.
     *
     * @throws ProblemException forbidden without the permission; two-people-required if she is the
     *     proposer, counts as the same person, or may not decide yet
     */
    public void require(Person approver, String proposer) {
        if (!hasPermission(approver)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (proposer.equals(approver.accountId())) {
            throw notSecond(Rule.APPROVER_OTHER);
        }
        Instant now = clock.instant();
        if (!admits(approver, now)) {
            throw notSecond(Rule.APPROVER_RESET);
        }
        if (people.relatedAccounts(approver.accountId(), now).contains(proposer)) {
            throw notSecond(Rule.SAME_ORIGIN);
        }
    }

    private static boolean hasPermission(Person person) {
        return person.isHuman() && person.may(Permission.APPROVE_PROPOSAL);
    }

    private static ProblemException notSecond(Rule rule) {
        return new ProblemException(ProblemType.TWO_PEOPLE_REQUIRED, "proposal", rule);
    }
}
