package org.notorturetj.support.media;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers as clamd 1.4 does (clamd(8), libclamav's scan of a stream): a command up to a zero byte,
 * pieces after their lengths until one of none, and an answer that ends with a zero byte. Too long
 * a stream is answered at once, and the connection ends with what was not read.
 */
public final class ClamdStandIn implements AutoCloseable {
    /** Stands in each file in which it finds something. */
    public static final String HARM = "HarmfulBytes-7261";

    private final ServerSocketChannel server;
    private final int longest;
    private final List<byte[]> files = new CopyOnWriteArrayList<>();
    private volatile String instead = "";

    /**
     * Listens.
     *
     * @param longest {@code StreamMaxLength} in bytes
     */
    public ClamdStandIn(SocketAddress address, int longest) throws IOException {
        this.longest = longest;
        if (address instanceof UnixDomainSocketAddress socket) {
            Files.deleteIfExists(socket.getPath());
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } else {
            server = ServerSocketChannel.open();
        }
        server.bind(address);
        begin("clamd", this::listen);
    }

    /** At the path of a socket, as Debian's has it. */
    public static ClamdStandIn at(String socket, int longest) throws IOException {
        return new ClamdStandIn(UnixDomainSocketAddress.of(Path.of(socket)), longest);
    }

    /** Where it listens. */
    public SocketAddress address() throws IOException {
        return server.getLocalAddress();
    }

    /** The files that it was asked about as a whole. */
    public List<byte[]> files() {
        return files;
    }

    /** Says this about files from now on; nothing at all if it is "silence". */
    public void saysInstead(String answer) {
        instead = answer;
    }

    private static void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try {
            while (true) {
                SocketChannel asked = server.accept();
                begin("clamd's answer", () -> answer(asked));
            }
        } catch (IOException e) {
            // it was closed
        }
    }

    private void answer(SocketChannel asked) {
        try (asked;
                DataInputStream in = new DataInputStream(Channels.newInputStream(asked));
                OutputStream out = Channels.newOutputStream(asked)) {
            String answer = answer(in);
            if (!answer.equals("silence")) {
                out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            } else if (in.read() >= 0) {
                throw new IOException("more than a file");
            }
        } catch (IOException e) {
            // who asked has gone
        }
    }

    private String answer(DataInputStream in) throws IOException {
        return switch (command(in)) {
            case "zPING" -> instead.isEmpty() ? "PONG" : instead;
            case "zINSTREAM" -> stream(in);
            default -> "UNKNOWN COMMAND";
        };
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (byte next = in.readByte(); next != 0; next = in.readByte()) {
            command.append((char) next);
        }
        return command.toString();
    }

    private String stream(DataInputStream in) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (length < 0 || length > longest - file.size()) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            byte[] piece = in.readNBytes(length);
            if (piece.length < length) {
                throw new EOFException();
            }
            file.write(piece);
        }
        files.add(file.toByteArray());
        if (!instead.isEmpty()) {
            return instead;
        }
        return file.toString(StandardCharsets.ISO_8859_1).contains(HARM)
                ? "stream: Win.Test.Harmful-1 FOUND"
                : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        SocketAddress address = server.getLocalAddress();
        server.close();
        if (address instanceof UnixDomainSocketAddress socket) {
            Files.deleteIfExists(socket.getPath());
        }
    }
}
