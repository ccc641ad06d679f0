package org.notorturetj.desk.consent;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

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
            ContentEntityTag.requireAbsent(ifMatch, ifNoneMatch);
            return;
        }
        if (ifNoneMatch != null) {
            throw failed("If-None-Match", Rule.EXISTS_ALREADY);
        }
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "If-Match", Rule.IF_MATCH_REQUIRED);
        }
        if (!ifMatch.strip().equals('"' + last.get().tag() + '"')) {
            throw failed("state", Rule.CHANGED_MEANWHILE);
        }
    }

    /** Whether a consent, in force, may be what was recorded after what a precondition names. */
    static boolean mayPrecede(
            Consent last, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (!last.inForce()) {
            return false;
        }
        return ifMatch == null
                ? ifNoneMatch != null && "*".equals(ifNoneMatch.strip()) && last.number == 1
                : ifNoneMatch == null && ifMatch.strip().startsWith("\"" + (last.number - 1) + "-");
    }

    private static ProblemException failed(String parameter, Rule rule) {
        return new ProblemException(ProblemType.CHANGED_MEANWHILE, parameter, rule);
    }
}
