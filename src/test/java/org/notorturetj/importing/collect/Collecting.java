package org.notorturetj.importing.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.ArchiveIndex;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.crypto.KeyFile;

/** Collects for tests without pauses, here or in a process of its own. */
public final class Collecting {
    static final SegmentSeal SEAL = new SegmentSeal(new byte[32]);

    private Collecting() {}

    /** The whole of a site, into a file; sealed with the key in another one, if that is named. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        SegmentSeal seal = arguments.length > 2 ? seal(Path.of(arguments[2])) : SEAL;
        run(arguments[0], Path.of(arguments[1]), seal, true, time -> {}, System.out);
    }

    /** A key that {@code import init} has made. */
    public static SegmentSeal seal(Path key) {
        return new KeyFile(key).read(KeyFile::secret).map(SegmentSeal::new).orElseThrow();
    }

    /** Starts {@link #main} in a process of its own; what it says goes to a log. */
    public static Process start(Path log, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Collecting.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    static Collect.Outcome run(
            String site, Path file, boolean ignoreRobots, PoliteClient.Sleep sleep, PrintStream out)
            throws IOException, InterruptedException {
        return run(site, file, SEAL, ignoreRobots, sleep, out);
    }

    private static Collect.Outcome run(
            String site,
            Path file,
            SegmentSeal seal,
            boolean ignoreRobots,
            PoliteClient.Sleep sleep,
            PrintStream out)
            throws IOException, InterruptedException {
        var client = new PoliteClient(ProcessClock.get(), sleep, Duration.ZERO);
        Site of = Site.of(site);
        try (SealedArchive archive = SealedArchive.open(file, seal);
                var progress = new Progress(out, ProcessClock.get())) {
            Robots robots = Robots.of(of, client, ignoreRobots);
            return Collect.from(of, archive, client, robots, progress, List.of());
        }
    }

    /** Nobody reads it. */
    static PrintStream nowhere() {
        return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** Shows all answers of an archive that is sealed with a key. */
    public static void read(Path file, SegmentSeal seal, Consumer<Answer> each) throws IOException {
        try (SealedArchive archive = SealedArchive.open(file, seal)) {
            ArchiveIndex.of(archive, each);
        }
    }

    /** What an archive says of each address, as one hash. */
    static String hash(Path file) throws IOException {
        return hash(file, SEAL);
    }

    /** The same of an archive that is sealed with a key. */
    public static String hash(Path file, SegmentSeal seal) throws IOException {
        try (SealedArchive archive = SealedArchive.open(file, seal)) {
            ArchiveIndex index = ArchiveIndex.of(archive, answer -> {});
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (String address : new TreeSet<>(index.addresses())) {
                Answer answer = index.answer(address).orElseThrow();
                hash.update(
                        (address
                                        + " "
                                        + answer.status()
                                        + " "
                                        + answer.headers().get("location")
                                        + "\n")
                                .getBytes(StandardCharsets.UTF_8));
                hash.update(answer.body());
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
