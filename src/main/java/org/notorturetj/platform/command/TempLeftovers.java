package org.notorturetj.platform.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jboss.logging.Logger;

/**
 * Deletes what libraries leave in the temporary folder when a server is killed, so that a server
 * which is restarted again and again does not fill the disk. They delete it themselves when a
 * server is stopped.
 *
 * <p>Nothing is taken from a server that runs: a library that was loaded, and a script that has
 * run, are not read again, and an empty folder is made again when it is needed.
 */
final class TempLeftovers {
    private static final Logger LOG = Logger.getLogger(TempLeftovers.class);

    /** Names, and the age from which they are left over: each is used within moments. */
    private static final Map<String, Duration> LEFT =
            Map.of(
                    "com_aayushatharva_brotli4j_[0-9]*", Duration.ofMinutes(1),
                    "detect_linux_distribution_[0-9]*.sh", Duration.ofMinutes(1));

    private static final String CACHES = "vertx-cache";
    private static final Duration OLD_CACHE = Duration.ofDays(1);

    private final Path folder;
    private final Instant now;

    TempLeftovers(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /** Deletes the leftovers of this user; a failure is no reason not to start. */
    void delete() {
        LEFT.forEach((names, age) -> delete(folder, names, age));
        delete(folder.resolve(CACHES), "*[0-9]", OLD_CACHE);
    }

    private void delete(Path in, String names, Duration age) {
        if (!Files.isDirectory(in, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(in, names)) {
            UserPrincipal user = Files.getOwner(Path.of(System.getProperty("user.home")));
            for (Path path : found) {
                if (!Files.isSymbolicLink(path)
                        && isOld(path, age)
                        && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    deleteFlat(path);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debugf("Leftovers in %s stay (%s)", in, e.getClass().getSimpleName());
        }
    }

    private boolean isOld(Path path, Duration age) throws IOException {
        return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(now.minus(age));
    }

    /** A file, or a folder with nothing but files in it; a folder with more is not ours. */
    private static void deleteFlat(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                for (Path file : files) {
                    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                        return;
                    }
                    Files.delete(file);
                }
            }
        }
        Files.delete(path);
    }
}
