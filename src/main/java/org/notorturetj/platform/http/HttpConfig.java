package org.notorturetj.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the public sees the server from outside. */
@ConfigMapping(prefix = "notorturetj.public")
public interface HttpConfig {
    /**
     * The base of links to this API, path prefix included; without it links are relative to the
     * host that was asked.
     */
    Optional<String> apiBaseUrl();

    /**
     * The base of the website that shows the content; without it canonical addresses are those of
     * this API.
     */
    Optional<String> websiteBaseUrl();

    /**
     * The longest body that is read from somebody anonymous, who needs one only to register a
     * device. What the desk may send is {@code quarkus.http.limits.max-body-size}.
     */
    @WithDefault("16K")
    MemorySize bodyLimit();

    /** In this time a whole body has to arrive, the desk's as well. */
    @WithDefault("10s")
    Duration bodyTimeout();
}
