package org.notorturetj.media.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the bytes of pictures, reports and recordings are: a folder, or a bucket. */
@ConfigMapping(prefix = "notorturetj.media")
interface MediaConfig {
    /**
     * The folder; {@code media} in the data folder when nothing is said. Several nodes share one.
     */
    Optional<Path> folder();

    /** A bucket instead of a folder. */
    Bucket s3();

    /** A bucket of S3, or of a server that speaks it. All but the endpoint belong together. */
    interface Bucket {
        /** Its name. It keeps no versions: what is erased would stay in them. */
        Optional<String> bucket();

        Optional<String> region();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Of a server that is not Amazon's; https, or http on a network that nobody else reads. */
        Optional<URI> endpoint();
    }
}
