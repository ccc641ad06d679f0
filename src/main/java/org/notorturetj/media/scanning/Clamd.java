package org.notorturetj.media.scanning;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Speaks with clamd as clamd(8) has it: one command that ends with a zero byte on each connection,
 * and one answer that does. A file goes in pieces, each after its length; its name does not go.
 */
final class Clamd {
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;

    private final SocketAddress address;
    private final Duration patience;

    /**
     * Speaks with the one at an address.
     *
     * @param patience for all of one question, from the connection to the answer
     */
    Clamd(SocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * What it says of a file.
     *
     * @throws ScannerAwayException if it says nothing of it
     */
    Verdict scan(byte[] file) throws ScannerAwayException {
        try {
            return verdict(ask("zINSTREAM\0", file));
        } catch (ScannerAwayException e) {
            throw e;
        } catch (IOException e) {
            throw new ScannerAwayException(e, true);
        }
    }

    /**
     * Returns if it is there.
     *
     * @throws ScannerAwayException if it is not
     */
    void ping() throws ScannerAwayException {
        try {
            if (!ask("zPING\0", null).equals("PONG")) {
                throw new IOException("another answer");
            }
        } catch (IOException e) {
            throw new ScannerAwayException(e, false);
        }
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Verdict.NOTHING_FOUND;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Verdict.FOUND;
        }
        if (answer.startsWith("INSTREAM size limit exceeded")) {
            return Verdict.TOO_LONG;
        }
        throw new IOException("another answer");
    }

    private String ask(String command, byte @Nullable [] file) throws IOException {
        try (SocketChannel channel =
                address instanceof UnixDomainSocketAddress
                        ? SocketChannel.open(StandardProtocolFamily.UNIX)
                        : SocketChannel.open()) {
            CompletableFuture<Void> end =
                    CompletableFuture.runAsync(
                            () -> close(channel),
                            CompletableFuture.delayedExecutor(
                                    patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                connect(channel);
                send(channel, command, file);
                return answer(channel);
            } finally {
                end.cancel(false);
            }
        }
    }

    private void connect(SocketChannel channel) throws ScannerAwayException {
        try {
            channel.connect(address);
        } catch (IOException e) {
            throw new ScannerAwayException(e, false);
        }
    }

    private static void send(SocketChannel channel, String command, byte @Nullable [] file)
            throws IOException {
        write(channel, ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
        if (file == null) {
            return;
        }
        try {
            for (int start = 0; start < file.length; start += PIECE) {
                int length = Math.min(PIECE, file.length - start);
                write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
                write(channel, ByteBuffer.wrap(file, start, length));
            }
            write(channel, ByteBuffer.allocate(Integer.BYTES));
        } catch (IOException e) {
            // To what is too long it answers before it has read all, and hangs up.
            if (!channel.isOpen()) {
                throw e;
            }
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(LONGEST_ANSWER);
        while (read.hasRemaining() && channel.read(read) >= 0) {
            int end = read.position() - 1;
            if (end >= 0 && read.get(end) == 0) {
                return new String(read.array(), 0, end, StandardCharsets.US_ASCII);
            }
        }
        throw new IOException("no answer");
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // whoever waits for it is told
        }
    }
}
