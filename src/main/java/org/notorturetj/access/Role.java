package org.notorturetj.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is at the desk; it may be several things at once. */
public enum Role {
    COORDINATOR,
    ADMINISTRATOR,
    EDITOR,
    TRANSLATOR,
    LAWYER,
    /** Named to approve in somebody's place, so that there is a second person at night too. */
    DEPUTY,
    /** A program, not a person: it never approves anything, and is nothing else besides. */
    SERVICE;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with a word; empty when there is none. */
    public static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
