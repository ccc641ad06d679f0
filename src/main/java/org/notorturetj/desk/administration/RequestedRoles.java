package org.notorturetj.desk.administration;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;

/** Parses the roles in a request. */
final class RequestedRoles {
    private RequestedRoles() {}

    /**
     * Parses role names.
     *
     * @throws ProblemException if one does not exist, or {@code service} is combined with another
     */
    static Set<Role> parse(Collection<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words) {
            roles.add(
                    Role.ofWord(word)
                            .orElseThrow(
                                    () ->
                                            refused(
                                                    Rule.ONE_OF.with(
                                                            "coordinator, administrator, editor, translator, lawyer, deputy, service"))));
        }
        if (roles.isEmpty() || (roles.contains(Role.SERVICE) && roles.size() > 1)) {
            throw refused(Rule.ROLE_SERVICE);
        }
        return roles;
    }

    static ProblemException refused(RuleMessage rule) {
        return new ProblemException(ProblemType.INVALID_BODY, "/roles", rule);
    }
}
