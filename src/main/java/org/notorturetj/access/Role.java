package org.notorturetj.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A role at the desk; an account may have several. */
public enum Role {
    COORDINATOR,
    ADMINISTRATOR,
    EDITOR,
    TRANSLATOR,
    LAWYER,
    /** Approves on behalf of others, so that an approver is available at night too. */
    DEPUTY,
    /** A program: it never approves anything and has no other role. */
    SERVICE;

    /** The name on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this name on the wire; empty when there is none. */
    public static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
