package org.notorturetj.plain;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How pages look to who stands behind their reader. */
@ConfigMapping(prefix = "notorturetj.plain")
public interface PlainConfig {
    /**
     * What stands in the window's title and in the history of every page, instead of what it is
     * about: something nobody asks after, such as "Notes".
     */
    Optional<String> windowTitle();
}
