package org.notorturetj.media.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.sun.management.OperatingSystemMXBean;

/**
 * Opens files that a stranger may have made, each in a process of its own: without the server's
 * environment, in an empty folder, with little memory, for 20 seconds (see {@link WorkLimit}; a
 * video has 100, where there is a program for it), and where it can be without a network and
 * without any file but its own. Whatever becomes of that process, the file is refused and the
 * server goes on.
 */
@ApplicationScoped
public class FileCleaner {
    private static final Logger LOG = Logger.getLogger(FileCleaner.class);
    private static final String MAIN = "org.notorturetj.media.cleaning.CleanFile";

    /** A picture of 24 megapixels is 72 MB, and there are up to three of it for a moment. */
    private static final String HEAP = "-Xmx320m";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Path LIMITER = Path.of("/usr/bin/prlimit");

    /** Below it there is one process at a time, else two. */
    private static final long MUCH_MEMORY = 2L << 30;

    private final Semaphore places = new Semaphore(places(), true);
    private final Duration patience;
    private final @Nullable Path ffmpeg;

    /** Refuses videos. */
    public FileCleaner() {
        this(PATIENCE, null);
    }

    @Inject
    FileCleaner(VideoConfig config) {
        this(PATIENCE, config.program().orElse(null));
    }

    /**
     * Takes videos if there is a program for them.
     *
     * @param ffmpeg null for none
     */
    public FileCleaner(@Nullable Path ffmpeg) {
        this(PATIENCE, ffmpeg);
    }

    FileCleaner(Duration patience, @Nullable Path ffmpeg) {
        this.patience = patience;
        this.ffmpeg = ffmpeg;
    }

    private static int places() {
        long memory =
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getTotalMemorySize();
        return memory < MUCH_MEMORY ? 1 : 2;
    }

    /**
     * What is kept of a file. Waits for its turn: two are opened at once, or one below 2 GiB of
     * memory.
     *
     * @throws IOException if no process can be begun
     */
    public CleaningResult clean(CleaningRequest request) throws IOException {
        return inTurn(
                request,
                Work.cleaning(request.file(), patience, ffmpeg),
                CleaningResult::read,
                CleaningResult.refused(Refusal.TOO_MUCH_WORK));
    }

    /**
     * The words of a text of Word. Waits for its turn like {@link #clean}.
     *
     * @param file all of its bytes
     * @throws IOException if no process can be begun
     */
    public WordText words(byte[] file) throws IOException {
        return inTurn(
                new CleaningRequest(List.of(), file),
                Work.words(patience),
                WordText::read,
                WordText.refused(Refusal.TOO_MUCH_WORK));
    }

    /** Reads what the process has answered. */
    private interface ResultReader<R> {
        R read(InputStream from) throws IOException;
    }

    private <R> R inTurn(CleaningRequest request, Work work, ResultReader<R> reader, R ended)
            throws IOException {
        places.acquireUninterruptibly();
        try {
            return inFolder(request, work, reader, ended);
        } finally {
            places.release();
        }
    }

    private <R> R inFolder(CleaningRequest request, Work work, ResultReader<R> reader, R ended)
            throws IOException {
        Path folder = Files.createTempDirectory("cleaning");
        try {
            return inProcess(request, folder, work, reader, ended);
        } finally {
            empty(folder);
        }
    }

    private <R> R inProcess(
            CleaningRequest request, Path folder, Work work, ResultReader<R> reader, R ended)
            throws IOException {
        List<String> command = command(folder, work);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        new WorkLimit(work.patience()).applyTo(process);
        // It reads all before it writes, so neither waits for the other.
        try (OutputStream to = process.getOutputStream();
                InputStream from = new BufferedInputStream(process.getInputStream())) {
            request.write(to);
            return reader.read(from);
        } catch (IOException e) {
            // It has died, or was ended, or wrote what is no result.
            LOG.warnf("The process that opens a file has ended (%s)", ended(process));
            return ended;
        } finally {
            WorkLimit.end(process);
        }
    }

    /** The exit code: 137 if it was killed, 3 without memory, 1 if a library is missing. */
    private static String ended(Process process) {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? "exit " + process.exitValue() : "open";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    /** Limits of the kernel, where util-linux is there: what is no heap, and files. */
    private static List<String> limited(Work work) {
        return List.of(
                LIMITER.toString(),
                "--data=" + (1L << 30),
                "--fsize=" + (64L << 20),
                // None at all would end bubblewrap before what it begins depends on it.
                "--cpu=" + (2 * work.patience().toSeconds() + 1),
                "--nofile=128",
                "--core=0",
                "--");
    }

    private static List<String> command(Path folder, Work work) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(LIMITER)) {
            command.addAll(limited(work));
        }
        String classPath = ChildClassPath.get();
        String temporary = folder.toString();
        if (Shelter.isHere()) {
            // In memory: no byte of a file is on a disk unless it is sealed.
            temporary = Shelter.TEMPORARY;
            command.addAll(Shelter.around(folder, classPath, work.program()));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dpdfbox.fontcache=" + temporary,
                        "-cp",
                        classPath,
                        MAIN));
        command.addAll(work.arguments());
        return command;
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
