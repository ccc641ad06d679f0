package org.notorturetj.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The pages of the desk. */
@ConfigMapping(prefix = "notorturetj.pages")
interface PagesConfig {
    /**
     * The host name under which the pages are, and nothing else is; without a port. Browsers
     * resolve the default by themselves, and need no secure connection for it; it is off where a
     * public address is configured. Any other is for https only: the cookie goes no other way.
     */
    @WithDefault(LOCAL)
    String host();

    /** For trying it out on one's own machine (RFC 6761, section 6.3). */
    String LOCAL = "desk.localhost";

    /** Whether nobody but this machine can reach the pages. */
    default boolean isLocal() {
        return host().equals(LOCAL);
    }
}
