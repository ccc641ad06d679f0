package org.notorturetj.desk.consent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

/**
 * The precondition for recording a consent (RFC 9110, section 13.1): nobody overwrites a change,
 * such as a narrowing or a withdrawal, that she has not seen.
 */
final class ConsentPrecondition {
    private ConsentPrecondition() {}

    /**
     * Checks the precondition.
     *
     * @throws ProblemException 428 if there is none, 412 if it does not hold
     */
    static void require(
            Optional<Consent> last, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (last.isEmpty()) {
            if (ifMatch != null) {
                throw failed("If-Match", "names what does not exist");
            }
            if (ifNoneMatch == null || !"*".equals(ifNoneMatch.strip())) {
                throw new ProblemException(
                        ProblemType.PRECONDITION_REQUIRED, "If-None-Match", "must be sent as *");
            }
            return;
        }
        if (ifNoneMatch != null) {
            throw failed("If-None-Match", "there is one already");
        }
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "If-Match", "must be sent");
        }
        if (!ifMatch.strip().equals('"' + last.get().tag() + '"')) {
            throw failed("state", "changed meanwhile");
        }
    }

    private static ProblemException failed(String parameter, String rule) {
        return new ProblemException(ProblemType.PRECONDITION_FAILED, parameter, rule);
    }
}
