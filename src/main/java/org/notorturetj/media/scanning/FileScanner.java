package org.notorturetj.media.scanning;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.serving.ServerStarts;

import io.quarkus.scheduler.Scheduled;

/** ClamAV, if it is configured; without it nothing is ever found. */
@ApplicationScoped
public class FileScanner {
    /** What reads 25 MB, and what is packed in them. */
    private static final Duration FOR_A_FILE = Duration.ofMinutes(1);

    private static final Duration FOR_A_PING = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(FileScanner.class);

    private final ScannerConfig config;
    private final boolean desk;
    private volatile boolean away;

    FileScanner(
            ScannerConfig config,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.config = config;
        this.desk = desk;
    }

    /**
     * Refuses to start with an address of another machine.
     *
     * @throws StartupException if it is one
     */
    void check(@Observes ServerStarts start) {
        clamd(FOR_A_PING);
    }

    /**
     * What is said of a file, which nothing has opened yet.
     *
     * @throws ScannerAwayException if nothing is: it is to be asked again
     */
    public Verdict scan(byte[] file) throws ScannerAwayException {
        Optional<Clamd> clamd = clamd(FOR_A_FILE);
        if (clamd.isEmpty()) {
            return Verdict.NOTHING_FOUND;
        }
        try {
            Verdict verdict = clamd.get().scan(file);
            note(false);
            return verdict;
        } catch (ScannerAwayException e) {
            note(!e.isThere());
            throw e;
        }
    }

    @Scheduled(every = "1m", delayed = "5s")
    void pingWhenDue() {
        if (desk && isUsed()) {
            ScheduledWork.orNextTime("Asking whether clamd is there", this::ping);
        }
    }

    /** Asks whether it is there. */
    void ping() {
        try {
            Optional<Clamd> clamd = clamd(FOR_A_PING);
            if (clamd.isPresent()) {
                clamd.get().ping();
            }
            note(false);
        } catch (ScannerAwayException e) {
            note(true);
        }
    }

    /** Whether there is one. */
    boolean isUsed() {
        return config.address().isPresent();
    }

    /** Whether it gave no answer when it was last asked. */
    boolean isAway() {
        return away && isUsed();
    }

    private Optional<Clamd> clamd(Duration patience) {
        return config.address().map(it -> new Clamd(ClamdAddress.of(it), patience));
    }

    private void note(boolean now) {
        if (now && !away) {
            LOG.warn("clamd does not answer: files that are handed in wait for it");
        } else if (!now && away) {
            LOG.info("clamd answers again");
        }
        away = now;
    }
}
