package org.notorturetj.access;

import java.util.Set;

/**
 * Who makes a request, with their current roles, which are read afresh for every request.
 *
 * @param accountId opaque; recorded in the audit
 * @param roles at least one
 * @param sessionId opaque, and not the session's token
 */
public record Person(String accountId, Set<Role> roles, String sessionId) {
    public Person {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a person needs at least one role");
        }
    }

    /** Whether the roles grant a permission: one of {@link Permission}. */
    public boolean may(String permission) {
        return RolePermissions.allow(roles, permission);
    }

    /** False for a program, which cannot be held to account. */
    public boolean isHuman() {
        return !roles.contains(Role.SERVICE);
    }

    public boolean hasRole(Role role) {
        return roles.contains(role);
    }
}
