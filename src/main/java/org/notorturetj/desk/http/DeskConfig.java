package org.notorturetj.desk.http;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether this node serves the desk, and to which browser origins. */
@ConfigMapping(prefix = "notorturetj.desk")
interface DeskConfig {
    /** False on a node with only the public door: every desk path returns 404. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Origins of the editors' front ends, such as {@code https://desk.example.org}: exact, no
     * patterns. None by default.
     */
    Optional<List<String>> origins();
}
