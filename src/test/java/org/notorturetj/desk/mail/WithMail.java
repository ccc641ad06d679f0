package org.notorturetj.desk.mail;

import java.util.Map;

import org.notorturetj.support.FreePort;

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
                "quarkus.mailer.port", Integer.toString(FreePort.pick()),
                "quarkus.mailer.start-tls", "DISABLED");
    }
}
