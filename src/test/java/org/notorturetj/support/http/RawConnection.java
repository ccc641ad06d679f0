package org.notorturetj.support.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A connection for sending what no client library would. */
public final class RawConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int PART = 16 * 1024;

    private final Socket socket;
    private final InputStream in;

    private RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    public static RawConnection to(int port) throws IOException {
        return new RawConnection(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** Connects from another loopback address: all of 127.0.0.0/8 belongs to this machine. */
    public static RawConnection from(String address, int port) throws IOException {
        return new RawConnection(
                new Socket(
                        InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0));
    }

    /**
     * Sends the request line and headers.
     *
     * @param headers one per line
     */
    public RawConnection head(String line, String headers) throws IOException {
        String head = line + " HTTP/1.1\r\nHost: a\r\n" + headers.replaceAll("\r?\n", "\r\n");
        return text(head.stripTrailing() + "\r\n\r\n");
    }

    public RawConnection text(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends a body, giving up if the server neither reads nor closes. */
    public RawConnection body(long length, boolean chunked) throws Exception {
        CompletableFuture.runAsync(() -> write(length, chunked))
                .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    private void write(long length, boolean chunked) {
        try {
            OutputStream out = socket.getOutputStream();
            for (long rest = length; rest > 0; rest -= PART) {
                int size = (int) Math.min(PART, rest);
                String before = chunked ? Integer.toHexString(size) + "\r\n" : "";
                String part = before + "a".repeat(size) + (chunked ? "\r\n" : "");
                out.write(part.getBytes(StandardCharsets.US_ASCII));
            }
            out.write((chunked ? "0\r\n\r\n" : "").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends more, and returns whether the server still holds the connection. */
    public boolean accepts(String more) {
        try {
            text(more);
            socket.setSoTimeout(1);
            return in.read() >= 0;
        } catch (SocketTimeoutException e) {
            return true; // nothing was said, and nothing closed
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads this many bytes of the response. */
    public String beginning(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /**
     * Reads one response, by its length.
     *
     * @param bodyless whether it answers a HEAD
     */
    public RawReply reply(boolean bodyless) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("closed after: " + head);
            }
            head.write(next);
        }
        RawReply reply = RawReply.of(head.toString(StandardCharsets.ISO_8859_1));
        int length = Integer.parseInt(reply.headers().getOrDefault("content-length", "0"));
        return bodyless || length == 0
                ? reply
                : reply.with(new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Reads until the server closes the connection. */
    public String everything() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
