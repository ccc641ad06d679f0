package org.notorturetj.desk.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that rejects every recipient, repeating the address in its reply (RFC 5321). */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger refused = new AtomicInteger();

    RefusingServer(int port) throws IOException {
        socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "refusing-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** The number of rejected recipients. */
    int refused() {
        return refused.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // the client has gone, or the test is over
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        send(out, "220 refusing.example ESMTP");
        String line = in.readLine();
        while (line != null && !line.startsWith("QUIT")) {
            if (line.startsWith("RCPT")) {
                refused.incrementAndGet();
                send(out, "550 5.1.1 no such user: " + line.substring("RCPT TO:".length()));
            } else {
                send(out, "250 refusing.example");
            }
            line = in.readLine();
        }
        send(out, "221 bye");
    }

    private static void send(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
