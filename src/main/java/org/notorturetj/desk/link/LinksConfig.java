package org.notorturetj.desk.link;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Links of published texts to servers of others. */
@ConfigMapping(prefix = "notorturetj.desk.links")
public interface LinksConfig {
    /**
     * Whether this server asks once a week whether they still answer. Those servers then learn its
     * address, and that somebody here links to them.
     */
    @WithDefault("false")
    boolean check();

    /** In which one has to answer. */
    @WithDefault("10s")
    Duration patience();

    /** Whether links to this machine are asked, without TLS. For tests only. */
    @WithDefault("false")
    boolean loopback();
}
