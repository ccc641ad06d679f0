package org.notorturetj.client.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once, from memory or from a file that may be large. */
public interface Blob {
    /** In bytes. */
    long length();

    /**
     * Reads from the beginning; to be closed.
     *
     * @throws IOException when the disk fails
     */
    InputStream open() throws IOException;

    /** Bytes in memory; not copied. */
    static Blob of(byte[] bytes) {
        return new Blob() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
