package org.notorturetj.platform.problem;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.desk.MemberErrorBuilder;
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
 * @param ofColleagues the rule with the names of those whom it is about, for people and for no log;
 *     null where it is about nobody. Only the desk is told
 * @param proposal id of what waits already; null when that is not what is wrong
 */
public record Violation(
        String member,
        RuleMessage rule,
        @Nullable ConcurrentChange change,
        @Nullable NamedPerson named,
        @Nullable AcceptedWarning warning,
        @Nullable RuleMessage ofColleagues,
        @Nullable String proposal) {
    public Violation {
        member = member.isEmpty() ? "/" : member;
    }

    /** A member that breaks a rule by itself. */
    public Violation(String member, RuleMessage rule) {
        this(member, rule, null, null, null, null, null);
    }

    /** A member that somebody changed meanwhile. */
    public Violation(String member, RuleMessage rule, @Nullable ConcurrentChange change) {
        this(member, rule, change, null, null, null, null);
    }

    /** A member that names a protected person. */
    public static Violation naming(String member, RuleMessage rule, NamedPerson named) {
        return new Violation(member, rule, null, named, null, null, null);
    }

    /** A member of which a warning has to be named by whoever answers for it. */
    public static Violation warned(String member, RuleMessage rule, AcceptedWarning warning) {
        return new Violation(member, rule, null, null, warning, null, null);
    }

    /**
     * A rule that is about colleagues.
     *
     * @param named the same with their names
     * @param proposal id of what one of them has asked for already; null where that is not it
     */
    public static Violation ofColleagues(
            String member, RuleMessage rule, RuleMessage named, @Nullable String proposal) {
        return new Violation(member, rule, null, null, null, named, proposal);
    }

    /** The same of a member with another name. */
    public Violation at(String otherMember) {
        return new Violation(otherMember, rule, change, named, warning, ofColleagues, proposal);
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
        return MemberErrorBuilder.builder()
                .parameter(member)
                .rule(rule.in(Language.EN))
                .message(message().in(language))
                .changedBy(change == null ? null : change.by())
                .changedByName(change == null ? null : change.name())
                .changedAt(change == null ? null : change.at())
                .named(named)
                .warning(warning)
                .proposal(proposal)
                .build();
    }

    private RuleMessage message() {
        return change != null ? change.message() : ofColleagues != null ? ofColleagues : rule;
    }
}
