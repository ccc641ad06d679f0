package org.notorturetj.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a sync went. Whatever it says: everything that was held and not removed is still there. */
public final class SyncReport {
    /** What came of it, the best first. */
    public enum Outcome {
        /** New content is visible, all of it. */
        UPDATED,
        /** The phone has everything already. */
        UNCHANGED,
        /** Some chunks could not be had from any mirror; the others are up to date. */
        INCOMPLETE,
        /** What is published needs a newer app. */
        APP_TOO_OLD,
        /** No mirror gave anything that can be believed. */
        FAILED
    }

    private final Outcome outcome;
    private final boolean stale;
    private final Map<String, String> troubles;

    SyncReport(Outcome outcome, boolean stale, Map<String, String> troubles) {
        this.outcome = outcome;
        this.stale = stale;
        this.troubles = Collections.unmodifiableMap(new LinkedHashMap<>(troubles));
    }

    public Outcome outcome() {
        return outcome;
    }

    /** True when the app should say "not updated since". */
    public boolean stale() {
        return stale;
    }

    /** Which mirror (or {@code "file"}) was refused, and why, in plain English for a log. */
    public Map<String, String> troubles() {
        return troubles;
    }
}
