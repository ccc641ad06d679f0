package org.notorturetj.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A mirror on loopback that never is done, in one of the ways in which that can be. */
final class StallingServer implements AutoCloseable {
    /** What it does instead of answering. */
    enum Manner {
        /** Takes no connection: its queue is full. */
        NO_CONNECTION,
        SILENCE,
        DRIPPING_HEADERS,
        DRIPPING_BODY,
        /** Begins a body and sends nothing more of it. */
        SILENT_BODY
    }

    private final Manner manner;
    private final ServerSocket server;
    private final List<Socket> sockets = new ArrayList<>();

    StallingServer(Manner manner) throws IOException {
        this.manner = manner;
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        if (manner == Manner.NO_CONNECTION) {
            fillQueue();
        } else {
            Thread thread = new Thread(this::accept, "stalling server");
            thread.setDaemon(true);
            thread.start();
        }
    }

    String mirror() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1/sync/";
    }

    private void fillQueue() throws IOException {
        for (int i = 0; i < 8; i++) {
            Socket socket = new Socket();
            sockets.add(socket);
            try {
                socket.connect(
                        new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 300);
            } catch (IOException e) {
                return;
            }
        }
        throw new IOException("this machine takes every connection");
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                synchronized (sockets) {
                    sockets.add(socket);
                }
                Thread thread = new Thread(() -> stall(socket), "stalling answer");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void stall(Socket socket) {
        try {
            socket.getInputStream().read(new byte[4096]);
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n";
            boolean body = manner == Manner.DRIPPING_BODY || manner == Manner.SILENT_BODY;
            if (manner != Manner.SILENCE) {
                send(socket, head + (body ? "Content-Length: 100000\r\n\r\n{" : "X-Long: "));
            }
            while (manner == Manner.DRIPPING_BODY || manner == Manner.DRIPPING_HEADERS) {
                send(socket, " ");
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            // Whoever asked has gone.
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (sockets) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
