package org.notorturetj.signer;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.support.content.ContentFolder;
import org.notorturetj.support.database.FolderCopy;
import org.notorturetj.support.process.LoadingServer;
import org.notorturetj.support.process.RunningJar;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that dies between the commit of a publication and the build of its files: the next start
 * builds them, and nothing half built is ever served. A command that does not sign makes the
 * publications; the server that signs them is killed repeatedly while it does.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWhileSigningIT {
    private static final int PUBLICATIONS = 100;

    /**
     * The first head is there half a second after the server listens, the archive a second after.
     */
    private static final int LATEST_MILLIS = 1_200;

    private static final int ATTEMPTS = 10;
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int kills = Integer.getInteger("kills", 3);
    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
    private final Random random = new Random(seed);

    @TempDir Path folder;

    @Test
    void publications_left_unsigned_by_a_crash_are_signed_by_the_next_start() throws Exception {
        // given committed publications without any files
        Path loaded = folder.resolve("loaded");
        SharedBinaries.linkIn(loaded);
        Path content = ContentFolder.write(folder.resolve("content"), PUBLICATIONS);
        var load = LoadingServer.start(Path.of(System.getProperty("jar")), loaded, content);
        assertThat(load.exitCode()).isZero();
        // when the server is killed before anything is signed, and then later and later
        Path data = killedBeforeTheFirstHead(loaded);
        for (int millis : random.ints(kills - 1L, 0, LATEST_MILLIS).sorted().toArray()) {
            killAfter(millis, data);
        }
        // and an undisturbed start catches up
        try (RunningJar server = start(data)) {
            server.get("/v1");
            // the archive is in a later head than the first
            for (int waited = 0; signed(server) <= PUBLICATIONS; waited += POLL_MILLIS) {
                assertThat(waited).as("seed %d", seed).isLessThan(LIMIT_MILLIS);
                Thread.sleep(POLL_MILLIS);
            }
            String head = server.get("/v1/sync/head");
            String manifest =
                    JSON.readTree(head.lines().findFirst().orElseThrow())
                            .path("manifests")
                            .path("ru")
                            .asText();
            assertThat(server.get("/v1/sync/manifest/ru/" + signed(server)))
                    .satisfies(
                            text ->
                                    assertThat(org.notorturetj.platform.text.Digest.sha256(text))
                                            .asHexString()
                                            .isEqualToIgnoringCase(manifest));
            assertThat(articles(server, signed(server)))
                    .as("seed %d", seed)
                    .isEqualTo(PUBLICATIONS * ContentFolder.DOCUMENTS_EACH);
        }
    }

    /** A copy of the folder, left by a server that had signed nothing yet. */
    private Path killedBeforeTheFirstHead(Path loaded) throws Exception {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Path data = FolderCopy.of(loaded, folder.resolve("data-" + attempt));
            if (killAfter(0, data) == 0) {
                return data;
            }
        }
        throw new AssertionError("each time everything was signed before the kill");
    }

    /**
     * Starts a server and kills it.
     *
     * @param millis how long after it listens
     * @return the number of the last publication that it had signed; 0 if there was none
     */
    private long killAfter(int millis, Path data) throws Exception {
        RunningJar server = start(data);
        server.address();
        Thread.sleep(millis);
        long signed = signed(server);
        server.kill();
        System.out.printf("killed after %d ms: signed up to %d, seed %d%n", millis, signed, seed);
        // then no head is served, or one with everything urgent, and the archive follows
        assertThat(signed)
                .as("after %d ms, seed %d", millis, seed)
                .satisfiesAnyOf(
                        seq -> assertThat(seq).isZero(),
                        seq -> assertThat(seq).isGreaterThanOrEqualTo(PUBLICATIONS));
        return signed;
    }

    /** How many articles the index of a head leads to. */
    private static long articles(RunningJar server, long seq) throws Exception {
        String index = chunk(server, "/v1/sync/manifest/ru/" + seq, "/sha256", "65");
        long articles = 0;
        for (String line : index.lines().toList()) {
            String sha256 = JSON.readTree(line).at("/summaries/sha256").asText();
            articles += server.get("/v1/sync/chunk/" + sha256).lines().count();
        }
        return articles;
    }

    private static String chunk(RunningJar server, String manifest, String member, String id)
            throws Exception {
        for (String line : server.get(manifest).lines().toList()) {
            if (JSON.readTree(line).path("id").asText().equals(id)) {
                return server.get("/v1/sync/chunk/" + JSON.readTree(line).at(member).asText());
            }
        }
        throw new AssertionError("no entry " + id);
    }

    private static RunningJar start(Path data) throws java.io.IOException {
        return RunningJar.start(data, "notorturetj.starter-content=none");
    }

    /** The number of the last signed publication; 0 if there is none. */
    private static long signed(RunningJar server) throws Exception {
        String head = server.get("/v1/sync/head");
        return JSON.readTree(head.lines().findFirst().orElse("{}")).path("seq").asLong(0);
    }
}
