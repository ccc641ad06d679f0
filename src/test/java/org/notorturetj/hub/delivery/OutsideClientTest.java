package org.notorturetj.hub.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.outside.OutsideAddress;
import org.notorturetj.platform.outside.OutsideClient;
import org.notorturetj.platform.outside.OutsideHosts;
import org.notorturetj.support.log.ErrorLog;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A stranger makes this server ask addresses: inside, redirecting, endless and slow ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutsideClientTest {
    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** One for all: each has threads of its own. */
    private static Vertx vertx;

    private final OutsideClient client = new OutsideClient(vertx, PATIENCE, 4);

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @AfterAll
    static void closeAll() {
        vertx.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "0.0.0.0",
                "100.64.0.1", "224.0.0.1", "::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1",
                "64:ff9b::7f00:1", "2002:7f00:1::"
            })
    void no_address_inside_is_asked_whatever_its_name(String address) throws Exception {
        InetAddress inside = InetAddress.getByName(address);
        var hosts = new OutsideHosts(name -> new InetAddress[] {inside}, () -> false);
        assertThatThrownBy(() -> hosts.find(URI.create("https://newsroom.example.org/a")))
                .isInstanceOf(UnknownHostException.class);
        var onlyOne =
                new OutsideHosts(
                        name -> new InetAddress[] {InetAddress.getByName("203.0.113.1"), inside},
                        () -> false);
        assertThatThrownBy(() -> onlyOne.find(URI.create("https://newsroom.example.org/a")))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void a_name_that_leads_inside_at_the_second_look_is_looked_at_once() throws Exception {
        Queue<String> answers = new ArrayDeque<>(List.of("203.0.113.1", "127.0.0.1"));
        var hosts =
                new OutsideHosts(
                        name -> new InetAddress[] {InetAddress.getByName(answers.remove())},
                        () -> false);
        InetSocketAddress found = hosts.find(URI.create("https://newsroom.example.org/a"));
        // the connection is made to what was found; the name is sent for TLS only
        assertThat(found.getAddress().getHostAddress()).isEqualTo("203.0.113.1");
        assertThat(answers).hasSize(1);
    }

    @Test
    void this_machine_is_asked_only_by_a_setting() {
        var closed = new OutsideHosts(InetAddress::getAllByName, () -> false);
        assertThatThrownBy(() -> closed.find(URI.create("http://127.0.0.1:8080/a")))
                .isInstanceOf(UnknownHostException.class);
        assertThat(OutsideAddress.of("http://127.0.0.1:8080/a", false)).isEmpty();
        assertThat(OutsideAddress.of("http://localhost:8080/a", true)).isPresent();
        assertThat(OutsideAddress.of("http://10.0.0.1:8080/a", true)).isEmpty();
        assertThat(OutsideAddress.of("https://127.0.0.1/a", true)).isEmpty();
    }

    @Test
    void a_redirection_is_an_answer_and_not_followed() throws Exception {
        try (var other = new Speaking("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var first =
                        new Speaking(
                                "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:"
                                        + other.port()
                                        + "/\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(ask(first).status()).isEqualTo(307);
            assertThat(other.asked()).isZero();
        }
    }

    @Test
    @Tag("proof")
    void an_endless_answer_and_a_silent_one_end() throws Exception {
        try (var endless = new Speaking("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(9_000));
                var silent = new Speaking("");
                var slow = new Speaking("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx")) {
            for (Speaking each : List.of(endless, silent, slow)) {
                assertThatThrownBy(() -> ask(each)).isInstanceOf(ExecutionException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: planted\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                "HTTP/1.1 200 OK\r\nPlanted\r\n\r\n",
                "HTTP/1.1 200 OK\r\n: planted\r\n\r\n",
                "HTTP/1.1 200 OK\r\nPl anted: a\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: \u0001\u0000planted\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nplanted\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: planted\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 planted\r\n\r\n",
                "HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n",
                "planted\r\n\r\n",
                "\r\n\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: planted\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 999 A\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nConnection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 0\r\n\r\n"
            })
    void an_answer_that_is_none_is_not_an_error_of_this_server(String answer) throws Exception {
        try (var log = new ErrorLog();
                var speaking = new Speaking(answer)) {
            for (int i = 0; i < 2; i++) {
                try {
                    ask(speaking);
                } catch (ExecutionException e) {
                    // refused: that is all that may come of it
                }
            }
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void a_head_that_is_too_long_is_not_an_error_of_this_server() throws Exception {
        for (String head :
                List.of("A: " + "planted".repeat(1_000), "A: planted\r\n".repeat(1_000))) {
            an_answer_that_is_none_is_not_an_error_of_this_server(
                    "HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n");
        }
    }

    private OutsideClient.Answered ask(Speaking server) throws Exception {
        return client.ask(
                        HttpMethod.GET,
                        URI.create("http://127.0.0.1:" + server.port() + "/a?b=c"),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
                        Map.of(),
                        Buffer.buffer())
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    /** Says the same to everybody and leaves the connection open. */
    private static final class Speaking implements AutoCloseable {
        private final ServerSocket socket;
        private final AtomicInteger asked = new AtomicInteger();

        Speaking(String words) throws IOException {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            var thread = new Thread(() -> speak(words));
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        int asked() {
            return asked.get();
        }

        /** Reads the head of a request: an answer to none is a fault of its own. */
        private static void hear(Socket connection) throws IOException {
            var head =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.US_ASCII));
            String line = head.readLine();
            while (line != null && !line.isEmpty()) {
                line = head.readLine();
            }
        }

        private void speak(String words) {
            while (!socket.isClosed()) {
                try {
                    Socket connection = socket.accept();
                    asked.incrementAndGet();
                    hear(connection);
                    connection.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
                    connection.getOutputStream().flush();
                } catch (IOException e) {
                    return; // closed
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
