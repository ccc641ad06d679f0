package org.notorturetj.edge.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Finished responses in memory. */
@ConfigMapping(prefix = "notorturetj.edge")
public interface CacheConfig {
    /** Whether responses are kept; if not, each is made anew. */
    @WithDefault("true")
    boolean enabled();

    /** Bytes of the responses kept, in all codings, headers included. */
    @WithDefault("64M")
    MemorySize memory();

    /** As much again for searches and suggestions only: some 1,000 results. */
    @WithDefault("32M")
    MemorySize searchMemory();

    /**
     * Whether {@code Cache-Status} (RFC 9211) is sent. Off: it tells a stranger that somebody has
     * just read a case.
     */
    @WithDefault("false")
    boolean cacheStatus();
}
