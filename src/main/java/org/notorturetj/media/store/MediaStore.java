package org.notorturetj.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bytes of clean files by their hash: SHA-256 in 64 small hexadecimal digits. What it is given is
 * on the disk, or with whoever keeps it, before it answers. Two may give, read and erase the same
 * bytes at once.
 */
public interface MediaStore {
    /** Keeps bytes, or finds them kept, and answers their hash. */
    String put(byte[] bytes) throws IOException;

    /** The bytes from an offset on, which ends with them; empty if there are none of this hash. */
    Optional<InputStream> open(String hash, long from) throws IOException;

    /**
     * The file that has these bytes and nothing else, which the kernel can send by itself; empty if
     * there are none of this hash, and always where they are not in files.
     */
    default Optional<Path> file(String hash) {
        return Optional.empty();
    }

    /**
     * Takes bytes away for ever. True also if there were none; false if they may still be there.
     */
    boolean erase(String hash);

    /** All hashes, in no order. To be closed. */
    Stream<String> list() throws IOException;
}
