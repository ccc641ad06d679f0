package org.notorturetj.desk.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whether people are written to. The mail server itself is {@code quarkus.mailer}. */
@ConfigMapping(prefix = "notorturetj.desk.mail")
public interface MailConfig {
    /** Off until somebody names a mail server and says so. */
    @WithDefault("false")
    boolean enabled();

    /** Where the desk is, to stand in the mail as it is; without it the mail has no link. */
    Optional<String> deskUrl();

    /** Nobody gets more than one mail in this time, however much waits. */
    @WithDefault("10M")
    Duration pause();

    /** How often one looks whether there is mail to send. */
    @WithDefault("10S")
    Duration check();
}
