package org.notorturetj.signer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.problem.Rule;

/**
 * How far the signer is, and why it fails if it does: in the log every few seconds while it works,
 * and for {@link SigningHealth} at any time.
 */
@ApplicationScoped
public class SigningProgress {
    private static final Logger LOG = Logger.getLogger(SigningProgress.class);
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final Duration FAILURE_EVERY = Duration.ofMinutes(5);

    private final Clock clock;

    /** Where somebody who has just started the server can look at what it has. */
    private final String pages;

    private volatile int done;
    private volatile int all;
    private volatile String failure = "";
    private volatile @Nullable SigningFailure trouble;
    private Instant nextLine = Instant.MIN;

    /**
     * Whether the log is to say when all is signed: after a start, and after a line of progress.
     */
    private boolean toBeEnded = true;

    private Instant nextFailure = Instant.MIN;

    @Inject
    SigningProgress(
            Clock clock,
            Addresses addresses,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this(
                clock,
                (addresses.areWhole() ? "" : "http://localhost:" + port)
                        + addresses.api("/read/" + Language.TG.tag() + "/"));
    }

    SigningProgress(Clock clock, String pages) {
        this.clock = clock;
        this.pages = pages;
    }

    /** Some steps are left, now or after those that were done. */
    void begin(int left) {
        if (all == 0) {
            done = 0;
            nextLine = clock.instant().plus(LINE_EVERY);
        }
        all = left == 0 ? 0 : done + left;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // Written by the signer's thread only.
    void step() {
        done++;
        Instant now = clock.instant();
        if (!now.isBefore(nextLine)) {
            LOG.infof("Signing: %d of %d steps done", done, all);
            nextLine = now.plus(LINE_EVERY);
            toBeEnded = true;
        }
    }

    /** Everything is signed that was published. */
    void allSigned() {
        if (toBeEnded) {
            LOG.infof("Signing: all is signed. To be read in a browser: %s", pages);
        }
        toBeEnded = false;
    }

    /** Nothing is left, or it failed. */
    void end() {
        all = 0;
    }

    void succeeded() {
        if (!failure.isEmpty()) {
            LOG.info("Signing the log works again");
        }
        failure = "";
        trouble = null;
        nextFailure = Instant.MIN;
    }

    /** Logs a failure when it is a new one, and every few minutes while it lasts. */
    void failed(String sentence, Rule rule) {
        Instant now = clock.instant();
        SigningFailure known = trouble;
        if (known == null || known.rule() != rule) {
            trouble = new SigningFailure(rule, now);
        }
        if (!sentence.equals(failure) || !now.isBefore(nextFailure)) {
            failure = sentence;
            nextFailure = now.plus(FAILURE_EVERY);
            LOG.warn(sentence);
        }
    }

    /** Steps that are left, of which the last is the head; 0 when there is nothing to do. */
    int left() {
        int now = all;
        return now == 0 ? 0 : Math.max(1, now - done + 1);
    }

    /** Steps that were done of {@link #all}. */
    int done() {
        return done;
    }

    /** All steps of the current work; 0 when there is none. */
    int all() {
        return all;
    }

    /** Why this node signs nothing, as the desk shows it; empty while it works. */
    public Optional<SigningFailure> trouble() {
        return Optional.ofNullable(trouble);
    }

    Optional<String> failure() {
        return Optional.of(failure).filter(text -> !text.isEmpty());
    }
}
