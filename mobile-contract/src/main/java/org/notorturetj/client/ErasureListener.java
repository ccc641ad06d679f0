package org.notorturetj.client;

import java.io.IOException;

/** Whoever holds something of what a client holds, and lets go of it when it is erased. */
public interface ErasureListener {
    /**
     * Everything was erased, for good.
     *
     * @throws IOException when something is left
     */
    void erased() throws IOException;

    /** A language was forgotten. */
    default void forgotten(String language) {}
}
