package org.notorturetj.media.store;

import java.io.IOException;
import java.util.stream.Stream;

/**
 * A store with a trash. What is in it is found and sent as before, and {@link #put} keeps the same
 * bytes anew beside it: so bytes that were taken for garbage by mistake are missed by nobody, and
 * emptying the trash never takes away what was put since.
 */
public interface TrashStore extends MediaStore {
    /** Puts bytes into the trash. Nothing happens if there are none outside of it. */
    void discard(String hash) throws IOException;

    /** Takes bytes out of the trash again. Nothing happens if there are none in it. */
    void takeBack(String hash) throws IOException;

    /** All hashes in the trash, in no order. To be closed. */
    Stream<String> trash() throws IOException;

    /** Erases what is in the trash of this hash, and nothing outside of it. */
    void eraseTrash(String hash) throws IOException;
}
