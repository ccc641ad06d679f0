package org.notorturetj.signer;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Mirrors of the log, announced to phones in every manifest and on every card. */
@ConfigMapping(prefix = "notorturetj.sync")
interface MirrorConfig {
    /** URLs that end in {@code /v1/sync/}, in order of preference. */
    Optional<List<URI>> mirrors();

    /** The onion URL, which also ends in {@code /v1/sync/}. */
    Optional<URI> onion();
}
