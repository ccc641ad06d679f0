package org.notorturetj.desk.mail;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Mail notifications. The mail server itself is configured with {@code quarkus.mailer}. */
@ConfigMapping(prefix = "notorturetj.desk.mail")
public interface MailConfig {
    /** Off until a mail server is configured and this is set. */
    @WithDefault("false")
    boolean enabled();

    /** The URL of the desk, included in the message verbatim; without it there is no link. */
    Optional<String> deskUrl();

    /** Minimum time between two messages to the same person. */
    @WithDefault("10M")
    Duration pause();

    /** How often to check for due mail. */
    @WithDefault("10S")
    Duration check();
}
