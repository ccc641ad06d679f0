package org.notorturetj.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import static org.notorturetj.access.Role.ADMINISTRATOR;
import static org.notorturetj.access.Role.COORDINATOR;
import static org.notorturetj.access.Role.DEPUTY;
import static org.notorturetj.access.Role.EDITOR;
import static org.notorturetj.access.Role.LAWYER;
import static org.notorturetj.access.Role.SERVICE;
import static org.notorturetj.access.Role.TRANSLATOR;

/** Who may do what: the one table. What depends on whose text it is stands with the command. */
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
    }

    /** Types whose texts and facts a coordinator may approve although she wrote them. */
    private static final Set<String> OWN_APPROVABLE =
            Set.of("article", "page", "topic", "section", "home", "region");

    private RolePermissions() {}

    /** Whether somebody may approve what she wrote herself. */
    public static boolean allowOwnApproval(Collection<Role> roles, String type) {
        return roles.contains(COORDINATOR) && OWN_APPROVABLE.contains(type);
    }

    /** Every verb. */
    public static Set<String> verbs() {
        return Set.copyOf(TABLE.keySet());
    }

    /** What somebody with these roles may do. */
    public static Set<String> of(Collection<Role> roles) {
        Set<String> verbs = new TreeSet<>();
        TABLE.forEach(
                (verb, allowed) -> {
                    if (roles.stream().anyMatch(allowed::contains)) {
                        verbs.add(verb);
                    }
                });
        return verbs;
    }

    /**
     * Whether somebody with these roles may do something.
     *
     * @throws IllegalArgumentException when there is no such verb
     */
    public static boolean allow(Collection<Role> roles, String verb) {
        Set<Role> allowed = TABLE.get(verb);
        if (allowed == null) {
            throw new IllegalArgumentException("no such verb: " + verb);
        }
        return roles.stream().anyMatch(allowed::contains);
    }
}
