package org.notorturetj.platform.problem;

import java.lang.annotation.Annotation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The rules that constraints of Bean Validation state. */
final class ConstraintRules {
    private ConstraintRules() {}

    /** The rule of a constraint; of one that is not known here, a rule that says nothing. */
    static RuleMessage of(Annotation constraint) {
        if (constraint instanceof Size size) {
            return Rule.SIZE.with(size.min(), size.max());
        }
        if (constraint instanceof Pattern pattern) {
            return Rule.PATTERN.with(pattern.regexp());
        }
        if (constraint instanceof Min min) {
            return Rule.AT_LEAST.with(min.value());
        }
        if (constraint instanceof Max max) {
            return Rule.AT_MOST.with(max.value());
        }
        if (constraint instanceof NotEmpty) {
            return Rule.NOT_EMPTY;
        }
        return constraint instanceof NotNull ? Rule.NOT_NULL : Rule.UNNAMED;
    }
}
