package org.notorturetj.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of a sync. Whatever it is, everything that was held and not removed is still there.
 */
public final class SyncReport {
    /** The outcomes, the best first; new ones may be added at the end. */
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
        FAILED,
        /**
         * It was ended by {@link SyncClient#cancel}, by an interrupt of its thread, by the bytes
         * that it may receive, or because everything was erased. What was verified by then is kept
         * (not when it was erased), and the next sync goes on from there.
         */
        STOPPED
    }

    private final Outcome outcome;
    private final boolean stale;
    private final Map<String, String> failures;
    private final long retryAfter;

    SyncReport(Outcome outcome, boolean stale, Map<String, String> failures, long retryAfter) {
        this.retryAfter = retryAfter;
        this.outcome = outcome;
        this.stale = stale;
        this.failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /** Everything in one line, for a log: mirrors and reasons, nothing that was read. */
    @Override
    public String toString() {
        return outcome
                + (stale ? ", stale" : "")
                + (retryAfter > 0 ? ", retry after " + retryAfter + " ms" : "")
                + (failures.isEmpty() ? "" : ", failures " + failures);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** True when the app should say "not updated since". */
    public boolean stale() {
        return stale;
    }

    /**
     * How long the next sync waits, in milliseconds, to be displayed: above 0 only when there is
     * one mirror and it served what was refused, more than once in a row.
     */
    public long retryAfter() {
        return retryAfter;
    }

    /**
     * Which mirror (or {@code "file"}, or {@code "media"}) failed, and why, in English for a log.
     */
    public Map<String, String> failures() {
        return failures;
    }
}
