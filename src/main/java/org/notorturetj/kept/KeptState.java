package org.notorturetj.kept;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.command.FileTrouble;

/** How far the folder is behind, and why. */
@ApplicationScoped
class KeptState {
    private static final Logger LOG = Logger.getLogger(KeptState.class);

    private @Nullable Long behindSince;
    private String trouble = "";

    /** There is something to do. */
    synchronized void behind() {
        if (behindSince == null) {
            behindSince = System.nanoTime();
        }
    }

    /** The folder is what the server would answer. */
    synchronized void current() {
        behindSince = null;
        if (!trouble.isEmpty()) {
            trouble = "";
            LOG.info("The kept folder is current again");
        }
    }

    /** Something could not be written or deleted: told once, until all is well again. */
    synchronized void failed(Exception failure) {
        String now =
                failure instanceof IOException file
                        ? FileTrouble.of(file)
                        : failure.getClass().getSimpleName();
        if (trouble.isEmpty()) {
            LOG.errorf(
                    "The kept folder is not current: %s. What could not be written is not in it: readers are sent to this server for it.",
                    now);
        }
        trouble = now;
    }

    /** For how long it has not been current; zero if it is. */
    synchronized Duration behindFor() {
        return behindSince == null
                ? Duration.ZERO
                : Duration.ofNanos(System.nanoTime() - behindSince);
    }

    /** Why it cannot become current. */
    synchronized Optional<String> trouble() {
        return Optional.of(trouble).filter(what -> !what.isEmpty());
    }
}
