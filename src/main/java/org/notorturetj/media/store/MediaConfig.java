package org.notorturetj.media.store;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the bytes of pictures, reports and recordings are, if not in a bucket. */
@ConfigMapping(prefix = "notorturetj.media")
interface MediaConfig {
    /**
     * The folder; {@code media} in the data folder when nothing is said. Several nodes share one.
     */
    Optional<Path> folder();
}
