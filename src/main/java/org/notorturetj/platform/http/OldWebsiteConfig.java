package org.notorturetj.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The website before this one, for who writes its addresses down and who resolves them. */
@ConfigMapping(prefix = "notorturetj.content")
public interface OldWebsiteConfig {
    /** A legacy address that begins with a slash is one of it. */
    @WithDefault("https://www.notorturetj.org")
    String oldWebsite();
}
