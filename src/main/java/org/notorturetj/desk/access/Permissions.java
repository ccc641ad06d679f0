package org.notorturetj.desk.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.notorturetj.desk.access.Role.ADMINISTRATOR;
import static org.notorturetj.desk.access.Role.COORDINATOR;
import static org.notorturetj.desk.access.Role.DEPUTY;
import static org.notorturetj.desk.access.Role.EDITOR;
import static org.notorturetj.desk.access.Role.LAWYER;
import static org.notorturetj.desk.access.Role.SERVICE;
import static org.notorturetj.desk.access.Role.TRANSLATOR;

/** Who may do what: the one table. What depends on whose text it is stands with the command. */
public final class Permissions {
    private static final Map<String, Set<Role>> TABLE = new LinkedHashMap<>();

    static {
        Set<Role> everybody = EnumSet.allOf(Role.class);
        Set<Role> humans = EnumSet.complementOf(EnumSet.of(SERVICE));

        TABLE.put(Verb.READ, everybody);
        TABLE.put(Verb.CREATE, EnumSet.of(COORDINATOR, EDITOR, SERVICE));
        TABLE.put(Verb.EDIT_FACTS, EnumSet.of(COORDINATOR, EDITOR, SERVICE));
        TABLE.put(Verb.EDIT_TEXT, EnumSet.of(COORDINATOR, EDITOR, TRANSLATOR, SERVICE));
        TABLE.put(Verb.SUBMIT, EnumSet.of(COORDINATOR, EDITOR, TRANSLATOR, SERVICE));
        TABLE.put(Verb.COMMENT, humans);
        TABLE.put(Verb.REVIEW_LEGALLY, EnumSet.of(LAWYER));
        TABLE.put(Verb.REVIEW_TRANSLATION, EnumSet.of(COORDINATOR, EDITOR, TRANSLATOR));
        TABLE.put(Verb.APPROVE, EnumSet.of(COORDINATOR, LAWYER, DEPUTY));
        TABLE.put(Verb.APPROVE_PROPOSAL, EnumSet.of(COORDINATOR, ADMINISTRATOR, LAWYER, DEPUTY));
        TABLE.put(Verb.PUBLISH, EnumSet.of(COORDINATOR, EDITOR, DEPUTY));
        TABLE.put(Verb.SCHEDULE, EnumSet.of(COORDINATOR, EDITOR, DEPUTY));
        TABLE.put(Verb.WITHDRAW, humans);
        TABLE.put(Verb.REDACT, EnumSet.of(COORDINATOR, ADMINISTRATOR, EDITOR, LAWYER, DEPUTY));
        TABLE.put(Verb.RESTORE, EnumSet.of(COORDINATOR, EDITOR, DEPUTY));
        TABLE.put(Verb.CONSENT, EnumSet.of(COORDINATOR, EDITOR, LAWYER));
        TABLE.put(Verb.PREVIEW, humans);
        TABLE.put(Verb.FREEZE, humans);
        TABLE.put(Verb.FREEZE_ANY, EnumSet.of(ADMINISTRATOR));
        TABLE.put(Verb.ADMINISTER, EnumSet.of(ADMINISTRATOR));
        TABLE.put(Verb.READ_AUDIT, EnumSet.of(COORDINATOR, ADMINISTRATOR, LAWYER));
    }

    /** Types whose texts and facts a coordinator may approve although she wrote them. */
    private static final Set<String> OWN_APPROVABLE =
            Set.of("article", "page", "topic", "section", "home", "region");

    private Permissions() {}

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
