package org.notorturetj.platform.database.disk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.database.embedded.SpaceReserve;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DiskFullReported;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Whether the disk of the database is full. The embedded database is on this machine, so its disk
 * is looked at, and ordinary work is refused before PostgreSQL runs out of space. Of an external
 * one nothing is known but what it reports when a statement fails.
 */
@ApplicationScoped
public class DiskSpace {
    /** How long a report of an external database is news. */
    private static final Duration NEWS = Duration.ofMinutes(5);

    private static final long MEGABYTE = 1 << 20;

    private final @Nullable SpaceReserve reserve;
    private final Clock clock;
    private volatile @Nullable Instant reported;

    DiskSpace(Config config, Clock clock) {
        boolean embedded =
                config.getOptionalValue(Database.EMBEDDED_PROPERTY, Boolean.class).orElse(false);
        this.reserve = embedded ? DatabaseSettings.of(config).reserve() : null;
        this.clock = clock;
    }

    void report(@Observes DiskFullReported report) {
        reported = clock.instant();
    }

    /** Whether only removals are done for now. Never true for an external database. */
    public boolean isReserved() {
        return reserve != null && reserve.isFull();
    }

    /**
     * Refuses ordinary work on a full disk.
     *
     * @throws ProblemException insufficient-storage
     */
    public void requireSpace() {
        if (isReserved()) {
            throw new ProblemException(ProblemType.INSUFFICIENT_STORAGE);
        }
    }

    /** Gives back as much of the reserve as a removal needs. */
    public void makeRoom() {
        if (reserve != null) {
            reserve.makeRoom();
        }
    }

    /** What the operator has to know, in one sentence; empty if there is enough space. */
    Optional<String> shortage() {
        if (isReserved()) {
            return Optional.of(
                    "The disk is full: only removals are possible, %d MB are free and %d of %d MB are still set aside for them. Free space; the desk goes on by itself."
                            .formatted(
                                    reserve.free() / MEGABYTE,
                                    reserve.left() / MEGABYTE,
                                    reserve.size() / MEGABYTE));
        }
        Instant last = reported;
        if (last != null && last.plus(NEWS).isAfter(clock.instant())) {
            return Optional.of(
                    "The database reported a full disk at %s: free space on its machine, or removals fail too."
                            .formatted(last));
        }
        return Optional.empty();
    }
}
