package org.notorturetj.contract.attack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.notorturetj.support.http.Codings;

/**
 * A connection over which anything can be sent, valid or not; opened anew whenever the server
 * closes it.
 */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    /**
     * Sends a request and reads the answer.
     *
     * @throws IOException when the server closes without an answer, or does not answer in time
     */
    Answer send(Attack attack) throws IOException {
        boolean fresh = socket == null;
        try {
            return exchange(attack);
        } catch (EOFException | SocketException e) {
            close();
            if (fresh) {
                throw e;
            }
            return exchange(attack); // it had closed the connection after the answer before
        }
    }

    private Answer exchange(Attack attack) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        try {
            socket.getOutputStream().write(attack.bytes());
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // it may have answered before it had read everything: that answer counts
            Answer early = read(attack.method);
            close();
            return early;
        }
        Answer answer = read(attack.method);
        if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
            close();
        }
        return answer;
    }

    private Answer read(String method) throws IOException {
        String line = line();
        int status = Integer.parseInt(line.split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if (status < 200) {
            return read(method);
        }
        boolean bare = method.equals("HEAD") || status == 204 || status == 304;
        byte[] body = bare ? new byte[0] : body(headers);
        return new Answer(
                status,
                headers,
                new String(
                        Codings.decoded(body, headers.get("content-encoding")),
                        StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int size = size(); size > 0; size = size()) {
                whole.writeBytes(input().readNBytes(size));
                line();
            }
            line();
            return whole.toByteArray();
        }
        String length = headers.get("content-length");
        if (length != null) {
            return input().readNBytes(Integer.parseInt(length));
        }
        byte[] rest = input().readAllBytes();
        close();
        return rest;
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input().read(); next != '\n'; next = input().read()) {
            if (next < 0) {
                throw new EOFException("closed after: " + line);
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private InputStream input() throws EOFException {
        if (in == null) {
            throw new EOFException("closed");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}
