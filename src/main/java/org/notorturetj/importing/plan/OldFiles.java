package org.notorturetj.importing.plan;

import java.io.IOException;
import java.util.Optional;

/** The files of the previous website that its archive has. */
@FunctionalInterface
public interface OldFiles {
    /**
     * The bytes of a file.
     *
     * @param path as a text names it
     * @return empty if the archive does not have it
     */
    Optional<byte[]> bytes(String path) throws IOException;
}
