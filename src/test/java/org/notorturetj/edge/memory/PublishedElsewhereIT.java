package org.notorturetj.edge.memory;

import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.support.ContentFolder;
import org.notorturetj.support.DatabaseProcesses;
import org.notorturetj.support.LoadingServer;
import org.notorturetj.support.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/** A server, another process that publishes, and a database that stops for a while. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedElsewhereIT {
    private static final String LIST = "/v1/ru/articles?limit=9";
    private static final String OTHER = "/v1/ru/articles?limit=";
    private static final String SEARCH = "/v1/ru/search?in=article&q=Article%20000001";
    private static final int LIMIT_MILLIS = 10_000;

    @TempDir Path folder;

    @Test
    void another_process_is_followed_and_a_silent_database_is_survived() throws Exception {
        Path data = folder.resolve("data");
        try (RunningJar server = RunningJar.start(data)) {
            String kept = server.get(LIST);
            assertThat(server.get(LIST)).isEqualTo(kept);
            assertThat(server.get(SEARCH)).doesNotContain("000001-1");

            Path content = ContentFolder.write(folder.resolve("content"), 1);
            var load = LoadingServer.start(Path.of(System.getProperty("jar")), data, content);
            assertThat(load.exitCode()).isZero();
            awaitChange(server, kept);
            String published = server.get(LIST);
            assertThat(published).contains("000001-1");
            awaitFound(server);
            assertThat(server.get(SEARCH)).contains("000001-1", "000001-2", "000001-3");

            DatabaseProcesses database = DatabaseProcesses.of(data);
            database.freeze();
            try {
                for (int i = 0; i < 20; i++) {
                    assertThat(server.get(LIST)).isEqualTo(published);
                }
                assertThat(server.get(OTHER + 31)).contains("/problems/unavailable");
                assertThat(server.get(LIST)).isEqualTo(published);
            } finally {
                database.thaw();
            }
            for (int i = 0; i < LIMIT_MILLIS / 100 && isUnavailable(server); i++) {
                Thread.sleep(100);
            }
            assertThat(server.get(OTHER + 33)).contains("000001-1");
        }
    }

    private static boolean isUnavailable(RunningJar server) throws Exception {
        return server.get(OTHER + 32).contains("/problems/unavailable");
    }

    private static void awaitChange(RunningJar server, String kept) throws Exception {
        for (int i = 0; i < LIMIT_MILLIS / 20 && server.get(LIST).equals(kept); i++) {
            Thread.sleep(20);
        }
    }

    /** Its index follows in a thread of its own. */
    private static void awaitFound(RunningJar server) throws Exception {
        for (int i = 0; i < LIMIT_MILLIS / 20 && !server.get(SEARCH).contains("000001-1"); i++) {
            Thread.sleep(20);
        }
    }
}
