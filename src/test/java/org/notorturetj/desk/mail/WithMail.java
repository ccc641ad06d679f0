package org.notorturetj.desk.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A server that sends mail, to a port where a test may listen. */
public class WithMail implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "notorturetj.desk.mail.enabled", "true",
                "notorturetj.desk.mail.desk-url", "https://desk.example.org/",
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.from", "desk@example.org",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(freePort()),
                "quarkus.mailer.start-tls", "DISABLED");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
