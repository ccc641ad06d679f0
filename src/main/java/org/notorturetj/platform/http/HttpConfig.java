package org.notorturetj.platform.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The server as the public sees it. */
@ConfigMapping(prefix = "notorturetj.public")
public interface HttpConfig {
    /** Base URL of links to this API, path prefix included; without it links are relative. */
    Optional<BaseUrl> apiBaseUrl();

    /**
     * Base URL of the website that shows the content; without it canonical URLs point to this API.
     */
    Optional<BaseUrl> websiteBaseUrl();

    /**
     * Where the website has its pages, below its base URL, by type; its front page is that of
     * {@code home}. Cases have their updates on them, each at its id. Without one: {@link
     * Addresses}.
     */
    Map<String, PagePath> pages();

    /**
     * The longest body read from an anonymous client, which needs one to register a device or to
     * subscribe to a feed.
     */
    @WithDefault("16K")
    MemorySize bodyLimit();

    /** The longest text that can be asked about: a long report in Cyrillic letters. */
    @WithDefault("128K")
    MemorySize verificationBodyLimit();

    /** How long a whole body may take to arrive, on both doors. */
    @WithDefault("10s")
    Duration bodyTimeout();
}
