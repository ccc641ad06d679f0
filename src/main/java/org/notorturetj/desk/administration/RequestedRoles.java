package org.notorturetj.desk.administration;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

/** Roles as somebody sends them. */
final class RequestedRoles {
    private RequestedRoles() {}

    /**
     * Reads them.
     *
     * @throws ProblemException when one does not exist, or a service account is to be a person too
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

    static ProblemException refused(String rule) {
        return new ProblemException(ProblemType.INVALID_BODY, "/roles", rule);
    }
}
