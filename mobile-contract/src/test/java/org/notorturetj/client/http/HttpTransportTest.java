package org.notorturetj.client.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.client.ResponseReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What HttpTransport sends, and how long it waits. */
class HttpTransportTest {
    /** Those of every request of the client: SyncTest checks that it sends them. */
    private static final Map<String, String> HEADERS =
            Map.of(
                    "User-Agent", "app/1",
                    "Accept", "*/*",
                    "Accept-Encoding", "br, gzip");

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final TrafficCounter traffic = new TrafficCounter();
    private final HttpTransport transport =
            new HttpTransport(Proxy.NO_PROXY, Deadline.of(700), traffic);

    HttpTransportTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void requests_of_different_phones_are_identical() throws Exception {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nSet-Cookie: a=b\r\n\r\nok", 0);
        ResponseReader.read(transport.get(address(), "head", HEADERS, 100));
        answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 0);
        ResponseReader.read(transport.get(address(), "head", HEADERS, 100));
        List<String> expected =
                List.of(
                        "Accept-Encoding: br, gzip",
                        "Accept: */*",
                        "Connection: keep-alive",
                        "GET /v1/sync/head HTTP/1.1",
                        "Host: 127.0.0.1:" + server.getLocalPort(),
                        "User-Agent: app/1");
        assertEquals(expected, heard.stream().distinct().sorted().toList());
        assertEquals(2, traffic.requests());
        long bytes = heard.stream().mapToLong(line -> line.length() + 2).sum() + 4;
        assertEquals(bytes, traffic.bytesSent());
    }

    @Test
    void slow_headers_end_at_the_deadline() {
        answer("HTTP/1.1 200 OK\r\nX-Slow: " + "a".repeat(1000), 50);
        assertEnds();
    }

    @Test
    void a_slow_body_without_a_content_length_ends_at_the_deadline() {
        answer("HTTP/1.1 200 OK\r\n\r\n" + "a".repeat(1000), 50);
        assertEnds();
    }

    @Test
    @Tag("proof")
    void what_is_left_of_a_sync_ends_a_body_whatever_its_own_deadline_is() {
        HttpTransport patient =
                new HttpTransport(Proxy.NO_PROXY, Deadline.of(600_000), new TrafficCounter());
        answer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "a".repeat(1000), 20);
        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () ->
                        assertThrows(
                                IOException.class,
                                () ->
                                        ResponseReader.read(
                                                patient.get(
                                                        address(), "head", HEADERS, 8192, 1500))));
    }

    @Test
    void a_silent_mirror_ends_at_the_deadline() {
        assertEnds();
    }

    @Test
    void a_body_above_the_limit_is_not_read_to_the_end() {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n" + "a".repeat(50_000), 0);
        assertThrows(
                IOException.class,
                () -> ResponseReader.read(transport.get(address(), "head", HEADERS, 100)));
        assertTrue(traffic.bytesReceived() < 50_000);
    }

    @Test
    void a_deadline_is_a_minute_and_a_second_for_each_256_bytes_and_at_most_20_minutes() {
        Deadline deadline = Deadline.ofProtocol();
        assertEquals(60_000, deadline.milliseconds(0));
        assertEquals(61_000, deadline.milliseconds(256));
        assertEquals(92_000, deadline.milliseconds(8192));
        assertEquals(1_200_000, deadline.milliseconds(1 << 28));
    }

    private void assertEnds() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () ->
                        assertThrows(
                                IOException.class,
                                () ->
                                        ResponseReader.read(
                                                transport.get(address(), "head", HEADERS, 8192))));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1/sync/";
    }

    /** Answers one request, byte by byte when there is a pause. */
    private void answer(String answer, long pause) {
        Thread thread =
                new Thread(
                        () -> {
                            try (Socket socket = server.accept()) {
                                listen(socket);
                                speak(socket.getOutputStream(), answer, pause);
                            } catch (IOException | InterruptedException e) {
                                // The client hung up, which is what it should do.
                                heard.remove("");
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            heard.add(line);
        }
    }

    private static void speak(OutputStream out, String answer, long pause)
            throws IOException, InterruptedException {
        byte[] bytes = answer.getBytes(StandardCharsets.US_ASCII);
        int step = pause == 0 ? bytes.length : 1;
        for (int i = 0; i < bytes.length; i += step) {
            out.write(bytes, i, step);
            out.flush();
            Thread.sleep(pause);
        }
    }

    @Test
    void a_refused_connection_is_a_failure() throws IOException {
        server.close();
        assertThrows(IOException.class, () -> transport.get(address(), "head", HEADERS, 100));
        assertTrue(traffic.requests() > 0);
    }
}
