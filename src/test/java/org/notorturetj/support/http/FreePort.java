package org.notorturetj.support.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Picks a port for a server that starts later. It is below the ephemeral range (from 32768 on
 * Linux), so that the system does not assign it to a connection in the meantime.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    public static int pick() {
        for (int i = 0; i < ATTEMPTS; i++) {
            try (var socket = new ServerSocket(ThreadLocalRandom.current().nextInt(FIRST, END))) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // try another one
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no free port");
    }
}
