package org.notorturetj.sync;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a language a phone holds. */
public enum Scope {
    /** What one needs in the hour of need. */
    ESSENTIALS,
    ALL;

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> ofWord(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }
}
