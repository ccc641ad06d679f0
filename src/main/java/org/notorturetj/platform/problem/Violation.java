package org.notorturetj.platform.problem;

import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.text.Language;

/**
 * A parameter or member that breaks a rule.
 *
 * @param member its name, or its JSON pointer (RFC 6901), with / for the whole; never its value
 */
public record Violation(String member, RuleMessage rule) {
    public Violation {
        member = member.isEmpty() ? "/" : member;
    }

    /** As developers read it. */
    ParameterError error() {
        return new ParameterError(member, rule.in(Language.EN));
    }

    /** As an operator reads it. */
    @Override
    public String toString() {
        return member + " " + rule.in(Language.EN);
    }

    /** As the desk is told: the same, and the rule in the language of whoever works there. */
    public MemberError error(Language language) {
        return new MemberError(member, rule.in(Language.EN), rule.in(language));
    }
}
