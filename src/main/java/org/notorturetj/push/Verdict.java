package org.notorturetj.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What the ledger is to say of an outcome, and when there is another try. */
@ApplicationScoped
class Verdict {
    private static final int LONGEST_CODE = 64;

    private final Backoff backoff;

    Verdict(PushConfig config) {
        this.backoff =
                new Backoff(config.firstWait(), config.longestWait(), RandomGenerator.getDefault());
    }

    Settlement of(Claim claim, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            return last(claim, "accepted", null);
        } else if (outcome instanceof Outcome.Gone) {
            return last(claim, "gone", null);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return last(claim, "rejected", rejected.code());
        } else if (outcome instanceof Outcome.Ended) {
            return last(claim, claim.maybeSent() ? "unknown" : "unsent", null);
        } else if (outcome instanceof Outcome.Later later) {
            return again(claim, "later", later.code(), later.after());
        } else if (outcome instanceof Outcome.Unknown unknown) {
            return again(claim, "unknown", unknown.code(), Optional.empty());
        }
        throw new IllegalStateException("a new kind of outcome");
    }

    /** How long a provider is left alone that can take no more. */
    Duration rest(Outcome.Later later, int refusals) {
        return backoff.after(refusals, later.after());
    }

    private Settlement last(
            Claim claim, String outcome, @org.jspecify.annotations.Nullable String code) {
        return new Settlement(claim, outcome, cut(code), null);
    }

    private Settlement again(Claim claim, String outcome, String code, Optional<Duration> asked) {
        return new Settlement(claim, outcome, cut(code), backoff.after(claim.attempts(), asked));
    }

    private static @org.jspecify.annotations.Nullable String cut(
            @org.jspecify.annotations.Nullable String code) {
        return code == null || code.length() <= LONGEST_CODE
                ? code
                : code.substring(0, LONGEST_CODE);
    }
}
