package org.notorturetj.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseBodyTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void a_body_that_ends_before_its_time_is_over_is_whole() throws IOException {
        var connection = new Received(() -> {});
        try (var body = body(connection, new ResponseEnd(connection, timer, 60_000))) {
            assertEquals(3, body.readAllBytes().length);
        }
    }

    /** The JDK's stream, closed while another thread reads it, says that it ended. */
    @Test
    void what_ends_because_the_time_is_over_is_not_taken_for_whole() throws Exception {
        var closed = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var connection =
                new Received(
                        () -> {
                            closed.countDown();
                            await(read); // still disconnecting when the body is read
                        });
        InputStream body = body(connection, new ResponseEnd(connection, timer, 1));
        await(closed);
        assertThrows(IOException.class, body::readAllBytes);
        read.countDown();
    }

    @Test
    void an_end_that_was_reached_before_it_is_moved_stays_reached() throws Exception {
        var closed = new CountDownLatch(1);
        var connection = new Received(closed::countDown);
        var end = new ResponseEnd(connection, timer, 1);
        await(closed);
        end.moveTo(60_000);
        assertThrows(IOException.class, body(connection, end)::readAllBytes);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InputStream body(HttpURLConnection connection, ResponseEnd end)
            throws IOException {
        return new ResponseBody(connection, 100, end, new TrafficCounter());
    }

    /** A connection on which a body was received. */
    private static final class Received extends HttpURLConnection {
        private final Runnable disconnecting;

        Received(Runnable disconnecting) throws IOException {
            super(URI.create("http://127.0.0.1/").toURL());
            this.disconnecting = disconnecting;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(new byte[3]);
        }

        @Override
        public void connect() {}

        @Override
        public void disconnect() {
            disconnecting.run();
        }

        @Override
        public boolean usingProxy() {
            return false;
        }
    }
}
