package org.notorturetj.platform.database.embedded;

import java.util.Map;

/**
 * What a commit survives. The embedding library switches durability off, so every level sets all
 * parameters.
 */
public enum Durability {
    /** A commit survives a power cut. */
    DURABLE("on"),
    /** For tests: fast, lost on a crash of the machine. */
    THROW_AWAY("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    Map<String, String> settings() {
        return Map.of("fsync", value, "synchronous_commit", value, "full_page_writes", value);
    }
}
