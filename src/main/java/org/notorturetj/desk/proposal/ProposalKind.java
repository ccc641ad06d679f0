package org.notorturetj.desk.proposal;

import org.jspecify.annotations.Nullable;
import org.notorturetj.desk.access.Person;

/** Something that two people answer for: one bean per kind. */
public interface ProposalKind {
    /** The word on the wire: {@code redaction}. */
    String name();

    /** What the proposer must be allowed to, still, when it is carried out: a verb. */
    String verb();

    /**
     * Carries it out, inside the transaction of the approval.
     *
     * @param statement what exactly was asked for, as canonical JSON
     * @throws org.notorturetj.platform.problem.Refused when it is no longer possible; nothing has
     *     changed then
     */
    Done carryOut(String proposer, Person approver, String statement);

    /**
     * What came of it.
     *
     * @param publication the number of the publication
     * @param schedule the number of the schedule
     * @param account the account it was about
     * @param initialPassword shown once to the approver, stored nowhere
     */
    record Done(
            @Nullable Long publication,
            @Nullable Long schedule,
            @Nullable String account,
            @Nullable String initialPassword) {
        public static Done published(@Nullable Long seq) {
            return new Done(seq, null, null, null);
        }

        public static Done scheduled(long number) {
            return new Done(null, number, null, null);
        }

        public static Done withAccount(String account, @Nullable String initialPassword) {
            return new Done(null, null, account, initialPassword);
        }

        @Override
        public String toString() {
            return "Done[…]";
        }
    }
}
