package org.notorturetj.platform.database;

import java.util.Map;

/** What a commit survives. The library switches durability off, so each level says all it needs. */
public enum Durability {
    /** A commit survives a power cut. */
    DURABLE("on"),
    /** For tests: fast, and lost with the machine. */
    THROW_AWAY("off");

    private final String onOrOff;

    Durability(String onOrOff) {
        this.onOrOff = onOrOff;
    }

    Map<String, String> settings() {
        return Map.of("fsync", onOrOff, "synchronous_commit", onOrOff, "full_page_writes", onOrOff);
    }
}
