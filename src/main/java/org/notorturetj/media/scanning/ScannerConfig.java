package org.notorturetj.media.scanning;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** ClamAV on the same machine. */
@ConfigMapping(prefix = "notorturetj.media.clamav")
public interface ScannerConfig {
    /**
     * Of clamd: the path of its socket, or a host and a port of this machine. None: no scanning.
     */
    Optional<String> address();
}
