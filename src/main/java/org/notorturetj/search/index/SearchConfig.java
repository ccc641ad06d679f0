package org.notorturetj.search.index;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The index of published words. */
@ConfigMapping(prefix = "notorturetj.search")
interface SearchConfig {
    /** Its folder; {@code search} in the data folder when nothing is said. */
    Optional<String> folder();

    /**
     * Whether it is kept in files. If not it is in memory, and made anew at each start: for nodes
     * without a disk of their own.
     */
    @WithDefault("true")
    boolean onDisk();

    /** Whether this process has an index: not a command beside a server. */
    @WithDefault("true")
    boolean automatic();

    /**
     * How often the log is asked. A search asks it too, so this is only how early the index is
     * ready.
     */
    @WithDefault("500ms")
    Duration poll();

    /**
     * How long a search waits for what was published meanwhile; then it says that it is partial.
     */
    @WithDefault("1s")
    Duration patience();
}
