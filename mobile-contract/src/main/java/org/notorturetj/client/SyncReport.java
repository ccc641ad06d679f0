package org.notorturetj.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of a sync. Whatever it is, everything that was held and not removed is still there.
 */
public final class SyncReport {
    /** The outcomes, the best first. */
    public enum Outcome {
        /** New content is visible, and complete. */
        UPDATED,
        /** The phone has everything already. */
        UNCHANGED,
        /** Some chunks could not be fetched from any mirror; the others are up to date. */
        INCOMPLETE,
        /** What is published needs a newer app. */
        APP_TOO_OLD,
        /** No mirror served anything that could be verified. */
        FAILED
    }

    private final Outcome outcome;
    private final boolean stale;
    private final Map<String, String> failures;

    SyncReport(Outcome outcome, boolean stale, Map<String, String> failures) {
        this.outcome = outcome;
        this.stale = stale;
        this.failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    public Outcome outcome() {
        return outcome;
    }

    /** True when the app should say "not updated since". */
    public boolean stale() {
        return stale;
    }

    /** Which mirror (or {@code "file"}) failed, and why, in English for a log. */
    public Map<String, String> failures() {
        return failures;
    }
}
