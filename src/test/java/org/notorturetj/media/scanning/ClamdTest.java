package org.notorturetj.media.scanning;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.support.media.ClamdStandIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What clamd is asked, and what is made of its answers, over both kinds of sockets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClamdTest {
    private static final int LONGEST = 3_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    private SocketAddress address(String kind) {
        return kind.equals("unix")
                ? UnixDomainSocketAddress.of(folder.resolve("clamd.ctl"))
                : new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private ClamdStandIn standIn(String kind) throws IOException {
        return new ClamdStandIn(address(kind), LONGEST);
    }

    private static Clamd asked(ClamdStandIn standIn, Duration patience) throws IOException {
        return new Clamd(standIn.address(), patience);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix", "tcp"})
    void a_file_goes_there_whole_and_nothing_is_found(String kind) throws Exception {
        try (ClamdStandIn standIn = standIn(kind)) {
            Clamd clamd = asked(standIn, PATIENCE);
            clamd.ping();
            for (int length : new int[] {1, 65_536, 65_537, LONGEST}) {
                byte[] file = bytes(length);
                assertThat(clamd.scan(file)).isEqualTo(Verdict.NOTHING_FOUND);
                assertThat(standIn.files()).last().isEqualTo(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix", "tcp"})
    void what_harms_is_found(String kind) throws Exception {
        try (ClamdStandIn standIn = standIn(kind)) {
            byte[] file = ("GIF89a" + ClamdStandIn.HARM).getBytes(StandardCharsets.US_ASCII);
            assertThat(asked(standIn, PATIENCE).scan(file)).isEqualTo(Verdict.FOUND);
        }
    }

    /** It answers long before it has read all, and hangs up. */
    @ParameterizedTest
    @ValueSource(strings = {"unix", "tcp"})
    void more_than_it_takes_is_no_silence(String kind) throws Exception {
        try (ClamdStandIn standIn = standIn(kind)) {
            Clamd clamd = asked(standIn, PATIENCE);
            assertThat(clamd.scan(bytes(LONGEST + 1))).isEqualTo(Verdict.TOO_LONG);
            assertThat(clamd.scan(bytes(8 * LONGEST))).isEqualTo(Verdict.TOO_LONG);
            assertThat(standIn.files()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix", "tcp"})
    void who_says_nothing_is_away(String kind) throws Exception {
        try (ClamdStandIn standIn = standIn(kind)) {
            standIn.saysInstead("silence");
            Clamd clamd = asked(standIn, Duration.ofMillis(300));
            assertThatThrownBy(() -> clamd.scan(bytes(100)))
                    .isInstanceOf(ScannerAwayException.class);
            assertThatThrownBy(clamd::ping).isInstanceOf(ScannerAwayException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream: Can't allocate memory ERROR", "", "OK", "stream: FOUND it"})
    void another_answer_is_none(String answer) throws Exception {
        try (ClamdStandIn standIn = standIn("unix")) {
            standIn.saysInstead(answer.isEmpty() ? "x".repeat(5000) : answer);
            assertThatThrownBy(() -> asked(standIn, PATIENCE).scan(bytes(100)))
                    .isInstanceOf(ScannerAwayException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix", "tcp"})
    void nobody_is_away(String kind) throws Exception {
        ClamdStandIn standIn = standIn(kind);
        Clamd clamd = asked(standIn, PATIENCE);
        standIn.close();
        assertThatThrownBy(() -> clamd.scan(bytes(100))).isInstanceOf(ScannerAwayException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:3310",
                "127.0.0.1:3310",
                "127.0.0.53:1",
                "[::1]:3310",
                "/run/clamd"
            })
    void an_address_of_this_machine(String setting) {
        assertThat(ClamdAddress.of(setting)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.7:3310",
                "0.0.0.0:3310",
                "[2001:db8::1]:3310",
                "999.0.0.1:3310",
                "clamav:3310",
                "clamav.example.org:3310",
                "127.0.0.1",
                "127.0.0.1:0",
                "127.0.0.1:70000",
                "junk"
            })
    void another_machine_is_not_asked(String setting) {
        assertThatThrownBy(() -> ClamdAddress.of(setting))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("notorturetj.media.clamav.address");
    }

    @Test
    void a_path_is_a_socket() {
        assertThat(ClamdAddress.of("/run/clamav/clamd.ctl"))
                .isEqualTo(UnixDomainSocketAddress.of("/run/clamav/clamd.ctl"));
    }
}
