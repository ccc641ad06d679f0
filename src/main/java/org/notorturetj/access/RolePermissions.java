package org.notorturetj.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;

import static org.notorturetj.access.Role.ADMINISTRATOR;
import static org.notorturetj.access.Role.COORDINATOR;
import static org.notorturetj.access.Role.DEPUTY;
import static org.notorturetj.access.Role.EDITOR;
import static org.notorturetj.access.Role.LAWYER;
import static org.notorturetj.access.Role.SERVICE;
import static org.notorturetj.access.Role.TRANSLATOR;

/** Which roles have which permissions. Commands check whose text it is, where that matters. */
public final class RolePermissions {
    private static final Map<String, Set<Role>> TABLE = new LinkedHashMap<>();

    static {
        Set<Role> everybody = EnumSet.allOf(Role.class);
        Set<Role> humans = EnumSet.complementOf(EnumSet.of(SERVICE));

        TABLE.put(Permission.READ, everybody);
        TABLE.put(Permission.CREATE, EnumSet.of(COORDINATOR, EDITOR, SERVICE));
        TABLE.put(Permission.EDIT_FACTS, EnumSet.of(COORDINATOR, EDITOR, SERVICE));
        TABLE.put(Permission.EDIT_TEXT, EnumSet.of(COORDINATOR, EDITOR, TRANSLATOR, SERVICE));
        TABLE.put(Permission.SUBMIT, EnumSet.of(COORDINATOR, EDITOR, TRANSLATOR, SERVICE));
        TABLE.put(Permission.COMMENT, humans);
        TABLE.put(Permission.REVIEW_LEGALLY, EnumSet.of(LAWYER));
        TABLE.put(Permission.REVIEW_TRANSLATION, EnumSet.of(COORDINATOR, EDITOR, TRANSLATOR));
        TABLE.put(Permission.APPROVE, EnumSet.of(COORDINATOR, LAWYER, DEPUTY));
        TABLE.put(
                Permission.APPROVE_PROPOSAL,
                EnumSet.of(COORDINATOR, ADMINISTRATOR, LAWYER, DEPUTY));
        TABLE.put(Permission.PUBLISH, EnumSet.of(COORDINATOR, EDITOR, DEPUTY));
        TABLE.put(Permission.SCHEDULE, EnumSet.of(COORDINATOR, EDITOR, DEPUTY));
        TABLE.put(Permission.WITHDRAW, humans);
        TABLE.put(
                Permission.REDACT, EnumSet.of(COORDINATOR, ADMINISTRATOR, EDITOR, LAWYER, DEPUTY));
        TABLE.put(Permission.RESTORE, EnumSet.of(COORDINATOR, EDITOR, DEPUTY));
        TABLE.put(Permission.CONSENT, EnumSet.of(COORDINATOR, EDITOR, LAWYER));
        TABLE.put(Permission.PREVIEW, humans);
        TABLE.put(Permission.FREEZE, humans);
        TABLE.put(Permission.FREEZE_ANY, EnumSet.of(ADMINISTRATOR));
        TABLE.put(Permission.ADMINISTER, EnumSet.of(ADMINISTRATOR));
        TABLE.put(Permission.READ_AUDIT, EnumSet.of(COORDINATOR, ADMINISTRATOR, LAWYER));
        TABLE.put(Permission.PROTECT_NAMES, EnumSet.of(COORDINATOR, LAWYER));
    }

    /** Each is half of something that takes two people. */
    private static final Set<String> DECIDING =
            Set.of(
                    Permission.APPROVE,
                    Permission.APPROVE_PROPOSAL,
                    Permission.PUBLISH,
                    Permission.REDACT,
                    Permission.RESTORE,
                    Permission.ADMINISTER);

    private RolePermissions() {}

    /** Whether somebody with these roles may approve what they wrote. */
    public static boolean allowOwnApproval(Collection<Role> roles, String type) {
        return roles.contains(COORDINATOR) && DocumentType.is(type, Trait.APPROVED_BY_AUTHOR);
    }

    /** The names of the types of which somebody with these roles may approve what they wrote. */
    public static List<String> ownApprovable(Collection<Role> roles) {
        return roles.contains(COORDINATOR)
                ? TypeLists.words(Trait.APPROVED_BY_AUTHOR).stream().sorted().toList()
                : List.of();
    }

    /**
     * Whether these roles make somebody one of two people: she may propose or approve what takes
     * two, or approve what others wrote.
     */
    public static boolean allowDeciding(Collection<Role> roles) {
        return DECIDING.stream().anyMatch(permission -> allow(roles, permission));
    }

    /** All permissions. */
    public static Set<String> permissions() {
        return Set.copyOf(TABLE.keySet());
    }

    /** The permissions that these roles grant together. */
    public static Set<String> of(Collection<Role> roles) {
        Set<String> permissions = new TreeSet<>();
        TABLE.forEach(
                (permission, allowed) -> {
                    if (roles.stream().anyMatch(allowed::contains)) {
                        permissions.add(permission);
                    }
                });
        return permissions;
    }

    /**
     * Whether these roles grant a permission.
     *
     * @throws IllegalArgumentException when there is no such permission
     */
    public static boolean allow(Collection<Role> roles, String permission) {
        Set<Role> allowed = TABLE.get(permission);
        if (allowed == null) {
            throw new IllegalArgumentException("no such permission: " + permission);
        }
        return roles.stream().anyMatch(allowed::contains);
    }
}
