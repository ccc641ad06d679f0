package org.notorturetj.plain;

import java.util.Optional;

import org.notorturetj.platform.http.BaseUrl;

import io.smallrye.config.ConfigMapping;

/** How pages look to who stands behind their reader. */
@ConfigMapping(prefix = "notorturetj.plain")
public interface PlainConfig {
    /**
     * What stands in the window's title and in the history of every page, instead of what it is
     * about: something nobody asks after, such as "Notes".
     */
    Optional<String> windowTitle();

    /**
     * Where the site is that a reader may keep on a device, with its folders of languages: {@code
     * https://www.example.org/kept/}. Each page links to its numbers where scripts run.
     */
    Optional<BaseUrl> keptSite();
}
