package org.notorturetj.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;

/** Two accounts of which one may have invented the other are not two people. */
final class SameOrigin {
    private SameOrigin() {}

    /**
     * Refuses whoever counts as the same person as one of some others, and says who that is, and at
     * whose word.
     *
     * @throws ProblemException two-people-required
     */
    static void refuse(
            AccountLookup people, String member, Person person, Set<String> others, Instant now) {
        String own = person.accountId();
        Set<String> related = people.relatedAccounts(own, now);
        others.stream()
                .filter(related::contains)
                .sorted()
                .findFirst()
                .ifPresent(
                        other -> {
                            String by = people.originOf(own, other, now).orElse(other);
                            throw new ProblemException(
                                    ProblemType.TWO_PEOPLE_REQUIRED,
                                    List.of(
                                            Violation.ofColleagues(
                                                    member,
                                                    Rule.SAME_ORIGIN,
                                                    Rule.SAME_ORIGIN_OF.with(
                                                            people.nameOf(other),
                                                            people.nameOf(own),
                                                            people.nameOf(by)),
                                                    null)));
                        });
    }
}
