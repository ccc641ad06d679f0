package org.notorturetj.media.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.support.http.FreePort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Against a server of S3 of others, a process of its own: {@code .ci/proofs media-store} has it.
 */
@Tag("proof")
@EnabledIfSystemProperty(named = S3StoreTest.LIBRARIES, matches = ".+")
@DisplayNameGeneration(ReplaceUnderscores.class)
class S3StoreTest extends MediaStoreSuite {
    static final String LIBRARIES = "s3proxy";

    private static final String BUCKET = "coalition";

    @TempDir static Path folder;

    private static Process server;
    private static URI endpoint;

    /** Files of S3Proxy in a folder. */
    @BeforeAll
    static void start() throws IOException {
        endpoint = URI.create("http://127.0.0.1:" + FreePort.pick());
        Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
        Path settings = folder.resolve("s3proxy.conf");
        Files.writeString(
                settings,
                """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=name
                s3proxy.credential=secret
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """
                        .formatted(endpoint, folder.resolve("objects")));
        server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty(LIBRARIES) + "/*",
                                "org.gaul.s3proxy.Main",
                                "--properties",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("s3proxy.log").toFile())
                        .start();
        waitForIt();
    }

    private static void waitForIt() {
        for (int i = 0; i < 300; i++) {
            try (var names = at(endpoint, "secret").list()) {
                assertThat(names).isEmpty();
                return;
            } catch (IOException | RuntimeException notYet) {
                LockSupport.parkNanos(200_000_000);
            }
        }
        throw new IllegalStateException("S3Proxy did not start");
    }

    @AfterAll
    static void stop() {
        server.destroy();
    }

    @Override
    TrashStore store() {
        return at(endpoint, "secret");
    }

    private static TrashStore at(URI endpoint, String secret) {
        return S3Store.of(new Settings(endpoint, secret));
    }

    @Test
    void more_than_a_page_of_names_is_listed() throws IOException {
        TrashStore store = store();
        for (int i = 0; i < 1_005; i++) {
            store.put(new byte[] {1, (byte) i, (byte) (i >> 8)});
        }
        try (var names = store.list()) {
            assertThat(names.count()).isGreaterThanOrEqualTo(1_005);
        }
    }

    @Test
    void a_bucket_that_does_not_answer_loses_nothing_silently() {
        TrashStore nowhere = at(URI.create("http://127.0.0.1:1"), "secret");
        TrashStore stranger = at(endpoint, "guessed");
        for (TrashStore store : new TrashStore[] {nowhere, stranger}) {
            assertThatThrownBy(() -> store.put(new byte[] {1})).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> store.open("ab".repeat(32), 0))
                    .isInstanceOf(IOException.class);
            assertThat(store.erase("ab".repeat(32))).isFalse();
        }
    }

    private record Settings(URI server, String secret) implements BucketConfig {
        @Override
        public Optional<String> bucket() {
            return Optional.of(BUCKET);
        }

        @Override
        public Optional<String> region() {
            return Optional.of("eu-central-1");
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of("name");
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(secret);
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(server);
        }
    }
}
