package org.notorturetj.content.type;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be published at all on this server. */
@ConfigMapping(prefix = "notorturetj.content")
public interface ContentConfig {
    /** Invented content: refused unless somebody says otherwise. */
    @WithDefault("refused")
    Permission samples();

    /** Guides that no lawyer has reviewed: refused unless somebody says otherwise. */
    @WithDefault("refused")
    Permission unreviewedGuides();

    /** A yes or no that reads as one. */
    enum Permission {
        ALLOWED,
        REFUSED
    }
}
