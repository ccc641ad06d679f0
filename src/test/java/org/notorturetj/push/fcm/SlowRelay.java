package org.notorturetj.push.fcm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody on the way who lets every new connection wait. */
final class SlowRelay implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int target;
    private volatile Duration wait;

    SlowRelay(int target, Duration wait) throws IOException {
        this.target = target;
        this.wait = wait;
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on nobody waits. */
    void hurry() {
        wait = Duration.ZERO;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> join(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try {
            Thread.sleep(wait.toMillis());
            Socket provider = new Socket(InetAddress.getLoopbackAddress(), target);
            threads.execute(() -> copy(provider, client));
            copy(client, provider);
        } catch (IOException | InterruptedException e) {
            close(client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
