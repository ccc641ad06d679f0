package org.notorturetj.sync;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a language a phone keeps. */
public enum Scope {
    /** What a person needs in an emergency. */
    ESSENTIALS,
    ALL;

    /** The name in URLs. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> ofWireName(String name) {
        return Arrays.stream(values()).filter(scope -> scope.wireName().equals(name)).findFirst();
    }
}
