package org.notorturetj.desk.account;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.access.Role;
import org.notorturetj.platform.problem.Refused;

/** Roles as somebody sends them. */
final class GivenRoles {
    private GivenRoles() {}

    /**
     * Reads them.
     *
     * @throws Refused when one does not exist, or a service account is to be a person too
     */
    static Set<Role> read(Collection<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words) {
            roles.add(
                    Role.ofWord(word)
                            .orElseThrow(
                                    () ->
                                            refused(
                                                    "must be one of coordinator, administrator, editor, translator, lawyer, deputy, service")));
        }
        if (roles.isEmpty() || (roles.contains(Role.SERVICE) && roles.size() > 1)) {
            throw refused("must be at least one, and service alone");
        }
        return roles;
    }

    static Refused refused(String rule) {
        return new Refused(ProblemType.INVALID_BODY, "/roles", rule);
    }
}
