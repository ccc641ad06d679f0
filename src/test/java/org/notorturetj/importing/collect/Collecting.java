package org.notorturetj.importing.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.ArchiveIndex;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.platform.clock.ProcessClock;

/** Collects for tests without pauses, here or in a process of its own. */
public final class Collecting {
    static final SegmentSeal SEAL = new SegmentSeal(new byte[32]);

    private Collecting() {}

    /** The whole of a site, into a file. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        run(arguments[0], Path.of(arguments[1]), true, time -> {}, System.out);
    }

    static Collect.Outcome run(
            String site, Path file, boolean ignoreRobots, PoliteClient.Sleep sleep, PrintStream out)
            throws IOException, InterruptedException {
        var client = new PoliteClient(ProcessClock.get(), sleep, Duration.ZERO);
        Site of = Site.of(site);
        try (SealedArchive archive = SealedArchive.open(file, SEAL);
                var progress = new Progress(out, ProcessClock.get())) {
            Robots robots = Robots.of(of, client, ignoreRobots);
            return Collect.from(of, archive, client, robots, progress, List.of());
        }
    }

    /** Nobody reads it. */
    static PrintStream nowhere() {
        return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** What an archive says of each address, as one hash. */
    static String hash(Path file) throws IOException {
        try (SealedArchive archive = SealedArchive.open(file, SEAL)) {
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
