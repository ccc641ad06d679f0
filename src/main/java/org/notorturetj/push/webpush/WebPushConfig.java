package org.notorturetj.push.webpush;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How push services are spoken to. Which ones is {@code notorturetj.push.devices.push-services}.
 */
@ConfigMapping(prefix = "notorturetj.push.web-push")
interface WebPushConfig {
    /**
     * Whom a push service writes to when this server disturbs it: {@code mailto:} or {@code https:}
     * (RFC 8292, section 2.1). Some refuse messages without it.
     */
    Optional<String> contact();

    /** PEM; trusted instead of the usual authorities, for a stand-in. */
    Optional<Path> caCertificate();

    /** In which a push service has to answer; after that nobody knows what became of a message. */
    @WithDefault("10S")
    Duration patience();

    /** Connections to one host; over HTTP/2 each carries up to a hundred messages at once. */
    @WithDefault("6")
    int connections();
}
