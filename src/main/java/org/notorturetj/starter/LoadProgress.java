package org.notorturetj.starter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.platform.problem.ProblemException;

/**
 * How far the starter content is: in the log now and then while it is loaded and once when it is
 * there, and for {@link StarterContentHealth} at any time.
 */
@ApplicationScoped
class LoadProgress {
    private static final Logger LOG = Logger.getLogger(LoadProgress.class);
    private static final Duration FIRST_LINE_AFTER = Duration.ofSeconds(10);

    private final Clock clock;
    private volatile int loaded;
    private volatile boolean whole;
    private volatile String failure = "";
    private Instant nextLine = Instant.MAX;

    /** Twice as long after each line: on a slow machine too, a start is a page of log. */
    private Duration wait = FIRST_LINE_AFTER;

    LoadProgress(Clock clock) {
        this.clock = clock;
    }

    /** Some documents more were published; none if they were there before. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // Written by one thread at a time.
    void add(int documents) {
        if (documents == 0) {
            return;
        }
        loaded += documents;
        Instant now = clock.instant();
        if (nextLine.equals(Instant.MAX)) {
            nextLine = now.plus(wait);
        } else if (!now.isBefore(nextLine)) {
            LOG.infof("Starter content: %d documents published so far", loaded);
            wait = wait.multipliedBy(2);
            nextLine = now.plus(wait);
        }
    }

    /** All of it is there. */
    void end() {
        whole = true;
        failure = "";
        if (loaded > 0) {
            LOG.infof("Starter content: %d documents published, all that there are", loaded);
        }
    }

    /** It is not whole; a new reason is logged. */
    void failed(RuntimeException reason) {
        String sentence =
                reason instanceof ProblemException || reason instanceof IllegalArgumentException
                        ? String.valueOf(reason.getMessage())
                        : reason.getClass().getSimpleName();
        if (!sentence.equals(failure)) {
            failure = sentence;
            LOG.errorf(
                    "Starter content: not all of it could be published (%s): the server answers"
                            + " with what is there, and tries again, at the next start at the latest",
                    sentence);
        }
    }

    int loaded() {
        return loaded;
    }

    boolean isWhole() {
        return whole;
    }

    /** Why it is not whole and will not be soon; empty while it is being loaded. */
    Optional<String> failure() {
        return Optional.of(failure).filter(text -> !text.isEmpty());
    }
}
