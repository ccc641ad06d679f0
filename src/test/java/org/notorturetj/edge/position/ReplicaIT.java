package org.notorturetj.edge.position;

import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.StreamingReplica;
import org.notorturetj.support.content.ContentFolder;
import org.notorturetj.support.process.LoadingServer;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node with only the public API on a streaming replica of PostgreSQL, as docs/operations/scale.md
 * describes it: no LISTEN there, nothing to write, and the primary may be gone.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplicaIT {
    private static final String HOTLINES = "/v1/tg/hotlines";
    private static final String HEAD = "/v1/sync/head";
    private static final String LIST = "/v1/ru/articles?limit=9";
    private static final String MISS = "/v1/ru/articles?limit=17";
    private static final int LIMIT_MILLIS = 20_000;
    private static final int POLL_MILLIS = 50;

    @TempDir Path folder;

    @Test
    @SuppressWarnings("try") // the primary is gone before the end
    void it_shows_what_is_published_on_the_primary_and_goes_on_without_it() throws Exception {
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        try (RunningJar whole = RunningJar.start(data)) {
            awaitThat(whole, HEAD, "\"seq\"");
            try (StreamingReplica replica = StreamingReplica.of(data, folder.resolve("replica"));
                    RunningJar door =
                            RunningJar.startPublicDoor(
                                    folder.resolve("door").resolve("data"), replica.access())) {
                assertThat(replica.isReadOnly()).isTrue();
                assertThat(door.get(HOTLINES)).isEqualTo(whole.get(HOTLINES));
                assertThat(door.get(HEAD)).contains("\"seq\"");
                assertThat(door.get(LIST)).doesNotContain("000001-a");

                Path content = ContentFolder.write(folder.resolve("content"), 1);
                Path jar = Path.of(System.getProperty("jar"));
                assertThat(LoadingServer.start(jar, data, content).exitCode()).isZero();
                awaitThat(door, LIST, "000001-a");
                assertThat(door.get(LIST)).isEqualTo(whole.get(LIST));

                whole.close();
                assertThat(door.get(MISS)).contains("000001-a");
                assertThat(door.get(HOTLINES)).contains("\"items\"");
                assertThat(door.lines()).allMatch(line -> line.contains(" INFO "));
            }
        }
    }

    private static void awaitThat(RunningJar server, String path, String text) throws Exception {
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS && !server.get(path).contains(text); i++) {
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(server.get(path)).contains(text);
    }
}
