package org.notorturetj.platform.problem;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.desk.NamedPerson;
import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.text.Language;

/**
 * A parameter or member that breaks a rule.
 *
 * @param member its name, or its JSON pointer (RFC 6901), with / for the whole; never its value
 * @param change who changed it meanwhile; null when that is not what is wrong. Only the desk is
 *     told
 * @param named where it names a protected person; null when that is not what is wrong. Only the
 *     desk is told
 * @param warning that somebody has to answer for; null when that is not what is wrong. Only the
 *     desk is told
 */
public record Violation(
        String member,
        RuleMessage rule,
        @Nullable ConcurrentChange change,
        @Nullable NamedPerson named,
        @Nullable AcceptedWarning warning) {
    public Violation {
        member = member.isEmpty() ? "/" : member;
    }

    /** A member that breaks a rule by itself. */
    public Violation(String member, RuleMessage rule) {
        this(member, rule, null, null, null);
    }

    /** A member that somebody changed meanwhile. */
    public Violation(String member, RuleMessage rule, @Nullable ConcurrentChange change) {
        this(member, rule, change, null, null);
    }

    /** A member that names a protected person. */
    public static Violation naming(String member, RuleMessage rule, NamedPerson named) {
        return new Violation(member, rule, null, named, null);
    }

    /** A member of which a warning has to be named by whoever answers for it. */
    public static Violation warned(String member, RuleMessage rule, AcceptedWarning warning) {
        return new Violation(member, rule, null, null, warning);
    }

    /** The same of a member with another name. */
    public Violation at(String otherMember) {
        return new Violation(otherMember, rule, change, named, warning);
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

    /** As the desk shows it: the same, and the rule in the language of the editor. */
    public MemberError error(Language language) {
        return change == null
                ? new MemberError(
                        member,
                        rule.in(Language.EN),
                        rule.in(language),
                        null,
                        null,
                        null,
                        named,
                        warning)
                : new MemberError(
                        member,
                        rule.in(Language.EN),
                        change.message().in(language),
                        change.by(),
                        change.name(),
                        change.at(),
                        named,
                        warning);
    }
}
