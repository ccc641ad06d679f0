package org.notorturetj.platform.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.database.StartupException;

/**
 * Looks whether the ports of the server are free before a first start makes a database and prints a
 * password that nobody would see again.
 */
final class PortCheck {
    /** Remembered for the whole process: in dev mode the server is started again in place. */
    private static final String DONE = "notorturetj.ports-checked";

    private PortCheck() {}

    /**
     * Checks both ports, once in a process.
     *
     * @throws StartupException naming the port that is in use, and its setting
     */
    static void run(Config config) {
        if (System.getProperty(DONE) == null) {
            requireFree(config, "quarkus.http", "0.0.0.0", 8080);
            requireFree(config, "quarkus.management", "127.0.0.1", 9000);
            System.setProperty(DONE, "true");
        }
    }

    private static void requireFree(
            Config config, String prefix, String defaultHost, int defaultPort) {
        String host = config.getOptionalValue(prefix + ".host", String.class).orElse(defaultHost);
        int port = config.getOptionalValue(prefix + ".port", Integer.class).orElse(defaultPort);
        boolean enabled =
                config.getOptionalValue(prefix + ".host-enabled", Boolean.class).orElse(true);
        if (port == 0 || !enabled) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartupException(
                    "Port %d on %s is in use or not allowed: set %s.port to another, or stop the program that uses it. Nothing was started or changed."
                            .formatted(port, host, prefix),
                    e);
        }
    }
}
