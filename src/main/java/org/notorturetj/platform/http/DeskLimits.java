package org.notorturetj.platform.http;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the desk reads at once. */
@ConfigMapping(prefix = "notorturetj.desk")
public interface DeskLimits {
    /** The longest body that a program sends. */
    @WithDefault("256K")
    MemorySize bodyLimit();

    /**
     * The longest form of a page: the same text, of whose Cyrillic letters each takes six bytes in
     * a form and two in JSON.
     */
    @WithDefault("1M")
    MemorySize formLimit();

    /** The longest form with a file in it: 25 MB and the fields around it. */
    @WithDefault("25700K")
    MemorySize fileLimit();

    /** How long a form may take to arrive over a slow line. */
    @WithDefault("2m")
    Duration formTimeout();
}
