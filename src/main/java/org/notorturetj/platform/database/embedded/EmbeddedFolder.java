package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where an embedded PostgreSQL keeps what: the files of a data folder. */
record EmbeddedFolder(Path path) {
    Path data() {
        return path.resolve("postgresql");
    }

    Path binaries() {
        return path.resolve("bin");
    }

    /** What PostgreSQL logs: begun anew by every start of the server. */
    Path log() {
        return path.resolve("postgresql.log");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    /**
     * Marks a complete setup: without it the first start was interrupted, so there are no data to
     * lose.
     */
    Path ready() {
        return path.resolve("ready");
    }

    /** The space that is set aside: see {@link SpaceReserve}. */
    Path reserve() {
        return path.resolve("reserve");
    }

    /** The size of the log in bytes. */
    long logSize() {
        try {
            return Files.exists(log()) ? Files.size(log()) : 0;
        } catch (IOException e) {
            return 0; // it has just been deleted
        }
    }

    /**
     * The last line of the log that says why PostgreSQL gave up; empty if none does. Before it
     * knows how to log, as where it may not enter a folder, such a line has its name.
     *
     * @param since where to begin reading, in bytes
     */
    Optional<String> lastFatalError(long since) {
        try (InputStream log = Files.newInputStream(log())) {
            log.skipNBytes(since);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(
                            line ->
                                    line.contains("FATAL")
                                            || line.contains("PANIC")
                                            || line.contains("postgres: could not"))
                    .reduce((earlier, later) -> later);
        } catch (IOException e) {
            return Optional.empty(); // no log, or unreadable: no reason known
        }
    }
}
