package org.notorturetj.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseBodyTest {
    @Test
    void a_body_that_ends_before_its_time_is_over_is_whole() throws IOException {
        assertEquals(3, body(new CompletableFuture<>()).readAllBytes().length);
    }

    /** The JDK's stream, closed by the timer while another thread reads it, says that it ended. */
    @Test
    void what_ends_because_the_time_is_over_is_not_taken_for_whole() throws IOException {
        InputStream body = body(CompletableFuture.completedFuture(null));
        assertThrows(IOException.class, body::readAllBytes);
    }

    private static InputStream body(Future<?> end) throws IOException {
        return new ResponseBody(new Received(new byte[3]), 100, end, new TrafficCounter());
    }

    /** A connection on which a body was received. */
    private static final class Received extends HttpURLConnection {
        private final byte[] body;

        Received(byte[] body) throws IOException {
            super(URI.create("http://127.0.0.1/").toURL());
            this.body = body;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public void connect() {}

        @Override
        public void disconnect() {}

        @Override
        public boolean usingProxy() {
            return false;
        }
    }
}
