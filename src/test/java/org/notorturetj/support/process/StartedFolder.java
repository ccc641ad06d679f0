package org.notorturetj.support.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.support.database.FolderCopy;

/**
 * A data folder after a first start: keys, the first account, starter content, signed. Made once
 * below {@code target} and copied for each test, because a first start takes three times the
 * processor time of a later one; or made before, in the folder that {@code started} names (KEEP of
 * {@code deploy/jvm/archive}).
 */
public final class StartedFolder {
    private static final Path MADE =
            Path.of(System.getProperty("started", "target/started")).toAbsolutePath();
    private static final Path LOG = MADE.resolve("log");
    private static final Path LOCK = Path.of("target", "started.lock").toAbsolutePath();

    /** The server's last word on a start: all content is there, and all files of the log. */
    private static final String SIGNED = "Signing: all is signed";

    private static final int LIMIT_MILLIS = 120_000;
    private static final int POLL_MILLIS = 100;

    private StartedFolder() {}

    /** Copies it to where nothing is yet. */
    public static Path copyTo(Path data) throws IOException, InterruptedException {
        makeOnce();
        return FolderCopy.of(MADE.resolve("data"), data);
    }

    /** What that first start printed: the password of the first account is in it. */
    public static List<String> output() throws IOException {
        return Files.readAllLines(LOG);
    }

    /** Two processes run tests beside each other. */
    private static synchronized void makeOnce() throws IOException, InterruptedException {
        try (FileChannel file =
                        FileChannel.open(
                                LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (lock.isValid() && !Files.exists(LOG)) {
                make(Files.createDirectories(MADE).resolve("data"));
            }
        }
    }

    private static void make(Path data) throws IOException, InterruptedException {
        SharedBinaries.linkIn(data);
        List<String> lines;
        try (RunningJar server = RunningJar.start(data)) {
            for (int waited = 0;
                    server.lines().stream().noneMatch(line -> line.contains(SIGNED));
                    waited += POLL_MILLIS) {
                if (waited > LIMIT_MILLIS) {
                    throw new IllegalStateException("nothing is signed: " + server.lines());
                }
                Thread.sleep(POLL_MILLIS);
            }
            lines = server.lines();
        }
        Files.write(LOG, lines);
    }
}
