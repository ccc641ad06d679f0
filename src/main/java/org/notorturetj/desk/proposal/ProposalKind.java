package org.notorturetj.desk.proposal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.platform.json.CanonicalJson;

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
     * @throws org.notorturetj.platform.problem.ProblemException when it is no longer possible;
     *     nothing has changed then
     */
    Done carryOut(String proposer, Person approver, String statement);

    /** What whoever decides has to see. */
    default Map<String, Object> shown(String statement) {
        return CanonicalJson.mapper()
                .convertValue(CanonicalJson.tree(statement), new TypeReference<>() {});
    }

    /**
     * What came of it.
     *
     * @param publication the number of the publication
     * @param schedule the number of the schedule
     */
    record Done(@Nullable Long publication, @Nullable Long schedule) {
        /** It is done, and nothing public came of it. */
        public static Done silently() {
            return new Done(null, null);
        }

        public static Done published(@Nullable Long seq) {
            return new Done(seq, null);
        }

        public static Done scheduled(long number) {
            return new Done(null, number);
        }
    }
}
