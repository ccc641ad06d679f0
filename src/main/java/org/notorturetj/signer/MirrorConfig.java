package org.notorturetj.signer;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where else the same files are: told to phones in every manifest and on every card. */
@ConfigMapping(prefix = "notorturetj.sync")
interface MirrorConfig {
    /** Addresses that end in {@code /v1/sync/}, best first. */
    Optional<List<URI>> mirrors();

    /** The onion address, likewise. */
    Optional<URI> onion();
}
