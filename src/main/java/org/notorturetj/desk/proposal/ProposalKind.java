package org.notorturetj.desk.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.RuleMessage;

import com.fasterxml.jackson.core.type.TypeReference;

/** A kind of action that needs two people; one bean per kind. */
public interface ProposalKind {
    /** The name in the API, such as {@code redaction}. */
    String name();

    /** The permission that the proposer must have, still, when the proposal is carried out. */
    String permission();

    /**
     * Refuses whoever may decide proposals, but not do by her yes what this kind takes.
     *
     * @throws org.notorturetj.platform.problem.ProblemException forbidden
     */
    default void requireApprover(Person approver) {}

    /**
     * What is asked for, which is equal for two people who ask for the same: without who answers
     * for what, and why.
     */
    default Object subject(String statement) {
        return statement;
    }

    /**
     * Carries out the proposal, inside the transaction of the approval.
     *
     * @param statement the exact request, as canonical JSON
     * @throws org.notorturetj.platform.problem.ProblemException if it is no longer possible;
     *     nothing has changed then
     */
    Done carryOut(String proposer, Person approver, String statement);

    /** Whether it makes nothing visible, so that it is carried out on a full disk too. */
    default boolean onlyRemoves() {
        return false;
    }

    /** Why it takes a second person, as it is now. */
    default List<RuleMessage> reasons(String statement) {
        return List.of();
    }

    /** What the approver has to see. */
    default Map<String, Object> details(String statement) {
        return CanonicalJson.mapper()
                .convertValue(CanonicalJson.tree(statement), new TypeReference<>() {});
    }

    /**
     * What a yes approves on its way: ids of documents, each with a slash and the tag of a
     * language, or with a slash alone for the facts.
     */
    default Set<String> approves(String statement) {
        return Set.of();
    }

    /**
     * The documents that it would change.
     *
     * @param withChanges whether to tell how: not in lists
     */
    default List<ProposedDocument> documents(String statement, boolean withChanges) {
        return List.of();
    }

    /**
     * The result.
     *
     * @param publication the number of the publication, if any
     * @param schedule the number of the schedule, if any
     * @param secondPart the half of a first password that the approver hands over, if any
     */
    record Done(@Nullable Long publication, @Nullable Long schedule, @Nullable String secondPart) {
        /** Done without a publication. */
        public static Done handingOver(@Nullable String secondPart) {
            return new Done(null, null, secondPart);
        }

        public static Done published(@Nullable Long seq) {
            return new Done(seq, null, null);
        }

        public static Done scheduled(long number) {
            return new Done(null, number, null);
        }

        @Override
        public String toString() {
            return "Done[" + publication + ", " + schedule + "]";
        }
    }
}
