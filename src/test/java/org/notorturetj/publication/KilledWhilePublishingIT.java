package org.notorturetj.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.content.type.LogInvariants;
import org.notorturetj.platform.database.embedded.Durability;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.support.content.ContentFolder;
import org.notorturetj.support.process.LoadingServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the packaged server repeatedly while it publishes, and checks the invariants of the log
 * afterwards. The long proof is {@code mvn verify -Dit.test=KilledWhilePublishingIT -Dkills=100};
 * {@code -Dseed=…} repeats the same times, as far as timing is repeatable.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWhilePublishingIT {
    private static final int FEW_KILLS = 20;

    /** Few kills need no long load; of many, most shall find one under way. */
    private static final int PUBLICATIONS =
            Integer.getInteger("kills", 3) <= FEW_KILLS ? 400 : 1200;

    /** One in this many kills happens at any time after the start, even during database setup. */
    private static final int ANYWHERE = 5;

    private static final int ANYWHERE_MILLIS = 10_000;

    /** The others happen while publications are being made. */
    private static final int WHILE_PUBLISHING_MILLIS = 4_000;

    private static final int POLL_MILLIS = 50;

    private final Path jar = Path.of(System.getProperty("jar"));
    private final int kills = Integer.getInteger("kills", 3);
    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
    private final Random random = new Random(seed);

    @TempDir Path folder;
    private Path content = Path.of("");
    private Path data = Path.of("");
    private int databases;
    private int killsWhilePublishing;
    private int databaseKills;

    @Test
    void a_kill_at_any_time_leaves_complete_publications_and_a_load_that_can_be_resumed()
            throws Exception {
        // given
        System.out.printf("%d kills with seed %d%n", kills, seed);
        content = ContentFolder.write(folder.resolve("content"), PUBLICATIONS);
        useNewDatabase();
        long head = 0;
        // when, then
        for (int kill = 1; kill <= kills; kill++) {
            long seen = killAtRandomTime(head);
            head = inspect(kill, seen);
            if (head == PUBLICATIONS) {
                useNewDatabase();
                head = 0;
            }
        }
        // when
        int exitCode = LoadingServer.start(jar, data, content).exitCode();
        // then
        assertThat(exitCode).as("the last load succeeds, seed %d", seed).isZero();
        assertThat(inspect(0, head)).isEqualTo(PUBLICATIONS);
        System.out.printf(
                "%d kills, %d of them between two publications of a load, %d with the database; %d database(s), seed %d%n",
                kills, killsWhilePublishing, databaseKills, databases, seed);
    }

    private void useNewDatabase() {
        databases++;
        data = folder.resolve("data" + databases);
    }

    /** Returns the number of the last publication that a reader saw before the kill. */
    private long killAtRandomTime(long head) throws Exception {
        boolean anywhere = random.nextInt(ANYWHERE) == 0;
        boolean database = random.nextInt(3) == 0;
        boolean databaseFirst = random.nextBoolean();
        long delay = random.nextInt(anywhere ? ANYWHERE_MILLIS : WHILE_PUBLISHING_MILLIS);
        LoadingServer server = LoadingServer.start(jar, data, content);
        long seen = head;
        if (!anywhere) {
            while (server.isRunning() && seen == head) {
                Thread.sleep(POLL_MILLIS);
                seen = server.head().orElse(seen);
            }
        }
        Thread.sleep(delay);
        seen = Math.max(seen, server.head().orElse(seen));
        killsWhilePublishing += server.isRunning() && seen > head && seen < PUBLICATIONS ? 1 : 0;
        if (database && databaseFirst) {
            server.killDatabase();
        }
        server.kill();
        if (database && !databaseFirst) {
            server.killDatabase();
        }
        databaseKills += database ? 1 : 0;
        return seen;
    }

    private long inspect(int kill, long seen) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, 0, Durability.DURABLE)) {
            long head = LogInvariants.check(database.access());
            assertThat(head)
                    .as("what a reader saw still exists, kill %d, seed %d", kill, seed)
                    .isGreaterThanOrEqualTo(seen);
            System.out.printf("kill %d: publication %d of %d%n", kill, head, PUBLICATIONS);
            return head;
        } catch (RuntimeException | AssertionError e) {
            Files.readAllLines(data.resolveSibling(data.getFileName() + ".log"))
                    .forEach(System.out::println);
            throw e;
        }
    }
}
