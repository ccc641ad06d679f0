package org.notorturetj.kept;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The folder that a web server in front of this one reads. */
@ConfigMapping(prefix = "notorturetj.kept-folder")
interface KeptConfig {
    /**
     * The folder, which is made if need be: the root of that web server. Its {@code read} and
     * {@code v1} belong to this server, which deletes what it did not write there; nothing secret
     * is in it. Without one nothing is written.
     */
    Optional<Path> path();
}
