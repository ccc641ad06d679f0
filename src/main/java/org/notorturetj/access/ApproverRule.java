package org.notorturetj.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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
        require(approver, proposer, clock.instant());
    }

    /**
     * From when on the rule lets her decide, if she has only to wait.
     *
     * @param until after this moment it is of no use
     */
    public Optional<Instant> admitsFrom(Person approver, String proposer, Instant until) {
        return people.waitsEnding(approver.accountId(), clock.instant()).stream()
                .takeWhile(moment -> moment.isBefore(until))
                .filter(moment -> isAdmitted(approver, proposer, moment))
                .findFirst();
    }

    private boolean isAdmitted(Person approver, String proposer, Instant moment) {
        try {
            require(approver, proposer, moment);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private void require(Person approver, String proposer, Instant now) {
        if (!hasPermission(approver)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (proposer.equals(approver.accountId())) {
            throw notSecond(Rule.APPROVER_OTHER);
        }
        if (!admits(approver, now)) {
            throw notSecond(Rule.APPROVER_RESET);
        }
        SameOrigin.refuse(people, "proposal", approver, Set.of(proposer), now);
    }

    private static boolean hasPermission(Person person) {
        return person.isHuman() && person.may(Permission.APPROVE_PROPOSAL);
    }

    private static ProblemException notSecond(Rule rule) {
        return new ProblemException(ProblemType.TWO_PEOPLE_REQUIRED, "proposal", rule);
    }
}
