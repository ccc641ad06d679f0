package org.notorturetj.platform.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Sends requests one behind the other and reads no answer until it is told to. */
final class UnreadClient implements AutoCloseable {
    private static final int SMALL = 4_096;
    private static final int PATIENCE_MILLIS = 1_500;

    private final SocketChannel channel;
    private long sent;

    UnreadClient(int port) throws IOException {
        channel = SocketChannel.open();
        channel.socket().setReceiveBufferSize(SMALL);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.configureBlocking(false);
    }

    /** Sends until the server takes no more for a while, or so many; how many it took. */
    long send(String request, long most) throws IOException, InterruptedException {
        byte[] one = request.getBytes(StandardCharsets.US_ASCII);
        long all = most * one.length;
        ByteBuffer next = ByteBuffer.wrap(one);
        for (long quiet = 0; sent < all && quiet < PATIENCE_MILLIS; ) {
            int written = channel.write(next);
            sent += written;
            if (!next.hasRemaining()) {
                next.rewind();
            }
            if (written == 0) {
                Thread.sleep(10);
                quiet += 10;
            } else {
                quiet = 0;
            }
        }
        return sent / one.length;
    }

    /** Reads what was answered, until there is nothing more for a while. */
    String read() throws IOException, InterruptedException {
        var answers = new StringBuilder();
        ByteBuffer part = ByteBuffer.allocate(1 << 16);
        for (long quiet = 0; quiet < PATIENCE_MILLIS; ) {
            int read = channel.read(part);
            if (read < 0) {
                return answers.toString();
            }
            answers.append(StandardCharsets.ISO_8859_1.decode(part.flip()));
            part.clear();
            if (read == 0) {
                Thread.sleep(10);
                quiet += 10;
            } else {
                quiet = 0;
            }
        }
        return answers.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
