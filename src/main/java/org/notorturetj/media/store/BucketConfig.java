package org.notorturetj.media.store;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** A bucket of S3, or of a server that speaks it. All but the endpoint belong together. */
@ConfigMapping(prefix = "notorturetj.media.s3")
interface BucketConfig {
    /** Its name. It keeps no versions: what is erased would stay in them. */
    Optional<String> bucket();

    Optional<String> region();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Of a server that is not Amazon's; https, or http on a network that nobody else reads. */
    Optional<URI> endpoint();
}
