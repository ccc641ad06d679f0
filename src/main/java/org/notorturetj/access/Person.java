package org.notorturetj.access;

import java.util.Set;

/**
 * Who is asking, with the rights of this moment: they are read anew for every request.
 *
 * @param accountId opaque; what the audit names
 * @param roles at least one
 * @param sessionId the session asked with; opaque, not the token
 */
public record Person(String accountId, Set<Role> roles, String sessionId) {
    public Person {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("somebody without a role is nobody");
        }
    }

    /** Whether the roles allow something: one of {@link Permission}. */
    public boolean may(String verb) {
        return RolePermissions.allow(roles, verb);
    }

    /** True for somebody who can be held to account; a program cannot. */
    public boolean human() {
        return !roles.contains(Role.SERVICE);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
