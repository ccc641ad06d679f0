package org.notorturetj.access;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Whoever checks a text wrote none of it, and counts as somebody else than all who did. */
@ApplicationScoped
public class OtherPersonRule {
    private static final String AUTHOR = "author";

    private final AccountLookup people;
    private final Clock clock;

    OtherPersonRule(AccountLookup people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Applies the rule.
     *
     * @param writers ids of the accounts that wrote any of it
     * @throws ProblemException two-people-required, which says whether she wrote it or only counts
     *     as the same person
     */
    public void require(Person person, Set<String> writers) {
        if (writers.contains(person.accountId())) {
            throw new ProblemException(ProblemType.TWO_PEOPLE_REQUIRED, AUTHOR, Rule.SOMEBODY_ELSE);
        }
        SameOrigin.refuse(people, AUTHOR, person, writers, clock.instant());
    }
}
