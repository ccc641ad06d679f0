package org.notorturetj.importing.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.importing.standin.OldSite;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the command while it collects, at random moments, and calls it again. The long proof is
 * {@code mvn test -Dtest=KilledWhileCollectingTest -Dkills=20 -Ditems=1000}; {@code -Dseed=…} draws
 * the same moments again, as far as a machine repeats itself.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWhileCollectingTest {
    private static final int LIMIT_MINUTES = 5;

    /** About as many requests as a process makes between two kills. */
    private static final int MOST_REQUESTS = 120;

    private final int kills = Integer.getInteger("kills", 3);
    private final int items = Integer.getInteger("items", 60);
    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));

    @TempDir Path folder;

    @Test
    void whatever_the_moment_the_archive_is_the_same_in_the_end() throws Exception {
        var random = new Random(seed);
        Path whole = folder.resolve("whole.sealed");
        Path killed = folder.resolve("killed.sealed");
        try (OldSite site = OldSite.start(items)) {
            Collecting.run(site.address(), whole, true, time -> {}, Collecting.nowhere());
            int once = site.requests.size();
            site.requests.clear();
            for (int kill = 0; kill < kills; kill++) {
                killAfter(site, killed, 1 + random.nextInt(MOST_REQUESTS));
            }
            Process last = start(site, killed);
            assertThat(last.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(last.exitValue()).isZero();

            assertThat(Collecting.hash(killed))
                    .as("seed %d", seed)
                    .isEqualTo(Collecting.hash(whole));
            // robots.txt each time, and what was under way when it was killed
            assertThat(site.requests.size()).isBetween(once, once + 2 * kills);
        }
    }

    private void killAfter(OldSite site, Path file, int requests)
            throws IOException, InterruptedException {
        int until = site.requests.size() + requests;
        Process process = start(site, file);
        while (process.isAlive() && site.requests.size() < until) {
            Thread.sleep(1);
        }
        process.destroyForcibly().waitFor();
    }

    private Process start(OldSite site, Path file) throws IOException {
        return Collecting.start(folder.resolve("log"), site.address(), file.toString());
    }
}
