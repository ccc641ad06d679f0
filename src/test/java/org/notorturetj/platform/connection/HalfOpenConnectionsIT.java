package org.notorturetj.platform.connection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** One client opens all the connections that a server has, and the others read on. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HalfOpenConnectionsIT {
    private static final String STRANGER = "127.0.0.2";
    private static final String READER = "127.0.0.3";
    private static final String HOTLINES = "GET /v1/ru/hotlines HTTP/1.1\r\nHost: a\r\n\r\n";

    /** As many as the server lets be open, six times. */
    private static final int MANY = 192;

    private static RunningJar server;
    private final List<RawConnection> strange = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server =
                RunningJar.start(
                        StartedFolder.copyTo(folder.resolve("data")),
                        "quarkus.http.limits.max-connections=64");
        server.get("/v1/ru/hotlines");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() throws IOException {
        for (RawConnection connection : strange) {
            connection.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /v1/ru/hotlines HTTP/1.1\r\nA: ",
                "POST /v1/verify HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\na",
                HOTLINES + "GET /v1"
            })
    void whoever_comes_is_answered_and_whoever_was_there_before_too(String half) throws Exception {
        try (RawConnection before = RawConnection.from(READER, port())) {
            assertThat(before.text(HOTLINES).reply(false).status()).isEqualTo(200);
            for (int i = 0; i < MANY; i++) {
                strange.add(RawConnection.from(STRANGER, port()).text(half));
                if (i % 10 == 0) {
                    assertThat(answered(READER)).isEqualTo(200);
                }
            }
            assertThat(before.text(HOTLINES).reply(false).status()).isEqualTo(200);
        }
    }

    /** An onion service or a proxy: its readers and whoever does them harm have one address. */
    @Test
    void behind_the_same_address_whoever_comes_is_answered_too() throws Exception {
        for (int i = 0; i < MANY; i++) {
            strange.add(RawConnection.from(STRANGER, port()).text("GET /v1/ru/hotl"));
            if (i % 10 == 0) {
                assertThat(answered(STRANGER)).isEqualTo(200);
            }
        }
    }

    private static int answered(String address) throws Exception {
        try (RawConnection connection = RawConnection.from(address, port())) {
            return connection.text(HOTLINES).reply(false).status();
        }
    }

    private static int port() throws Exception {
        return server.address().getPort();
    }
}
