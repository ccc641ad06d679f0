package org.notorturetj.platform.problem;

import java.util.List;
import java.util.Optional;

import jakarta.validation.ConstraintViolationException;

import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;

/**
 * What the desk refused, for a page that says it beside the fields at fault.
 *
 * @param violations what is wrong with which member; empty when it is about none
 */
public record Refusal(ProblemType type, List<Violation> violations) {
    public Refusal {
        violations = List.copyOf(violations);
    }

    /** The refusal that was thrown; empty for a failure, which is nobody's fault before a page. */
    public static Optional<Refusal> of(RuntimeException thrown) {
        if (thrown instanceof ProblemException refused) {
            return Optional.of(new Refusal(refused.type(), refused.violations()));
        }
        if (thrown instanceof ConstraintViolationException) {
            return Optional.of(
                    new Refusal(ProblemType.INVALID_BODY, ProblemTyping.violations(thrown)));
        }
        return ConcurrentWrites.collided(thrown)
                ? Optional.of(new Refusal(ProblemType.VERSION_CONFLICT, List.of()))
                : Optional.empty();
    }

    /** What is wrong, as the desk shows it. */
    public List<MemberError> errors(Language language) {
        return violations.stream().map(violation -> violation.error(language)).toList();
    }
}
