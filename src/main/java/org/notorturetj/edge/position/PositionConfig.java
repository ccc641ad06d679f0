package org.notorturetj.edge.position;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a node follows publications of other nodes. */
@ConfigMapping(prefix = "notorturetj.position")
interface PositionConfig {
    /**
     * How often the log is asked. Publications of other nodes are announced by the database within
     * milliseconds; this is how late they can be if that connection is cut, and on a replica.
     */
    @WithDefault("500ms")
    Duration poll();
}
