package org.notorturetj.platform.http;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

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
}
