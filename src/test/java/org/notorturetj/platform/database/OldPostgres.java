package org.notorturetj.platform.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks as much of PostgreSQL's protocol (version 3, chapter "Frontend/Backend Protocol") as lets
 * a client connect, and says that it is version 15.
 */
final class OldPostgres implements AutoCloseable {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    OldPostgres() throws IOException {
        var thread = new Thread(this::serve, "old-postgres");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/notorturetj".formatted(socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(
                        new DataInputStream(client.getInputStream()),
                        new DataOutputStream(client.getOutputStream()));
            } catch (IOException e) {
                // it hung up, or the test is over
            }
        }
    }

    private static void talk(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] startup = body(in);
        while (isRequestToEncrypt(startup)) {
            out.writeByte('N');
            startup = body(in);
        }
        send(out, 'R', new byte[4]);
        send(out, 'S', texts("server_version", "15.4"));
        send(out, 'S', texts("client_encoding", "UTF8"));
        send(out, 'S', texts("DateStyle", "ISO"));
        send(out, 'S', texts("integer_datetimes", "on"));
        send(out, 'S', texts("standard_conforming_strings", "on"));
        send(out, 'Z', new byte[] {'I'});
        for (int kind = in.read(); kind > 0 && kind != 'X'; kind = in.read()) {
            body(in);
            answer(out, kind);
        }
    }

    private static void answer(DataOutputStream out, int kind) throws IOException {
        switch (kind) {
            case 'P' -> send(out, '1', new byte[0]);
            case 'B' -> send(out, '2', new byte[0]);
            case 'D' -> send(out, 'n', new byte[0]);
            case 'E' -> send(out, 'C', texts("SET"));
            case 'S' -> send(out, 'Z', new byte[] {'I'});
            case 'Q' -> {
                send(out, 'C', texts("SET"));
                send(out, 'Z', new byte[] {'I'});
            }
            default -> throw new IOException("not expected: " + (char) kind);
        }
    }

    private static boolean isRequestToEncrypt(byte[] startup) throws IOException {
        int code = new DataInputStream(new ByteArrayInputStream(startup)).readInt();
        return code == SSL_REQUEST || code == GSS_REQUEST;
    }

    private static byte[] body(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt() - Integer.BYTES);
    }

    private static void send(DataOutputStream out, char kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
        out.flush();
    }

    /** Each ends with a zero. */
    private static byte[] texts(String... texts) {
        var bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
