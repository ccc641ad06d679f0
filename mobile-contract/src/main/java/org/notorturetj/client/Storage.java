package org.notorturetj.client;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Where a client keeps its files: named bytes that change all at once or not at all. One client
 * uses a storage at a time.
 */
public interface Storage {
    /**
     * The bytes of a file.
     *
     * @return null when there is none, or the disk has lost or changed it
     * @throws IOException when the disk fails
     */
    byte[] read(String name) throws IOException;

    /**
     * Replaces everything, at once: afterwards there are the kept and the new files, and nothing
     * else is left anywhere, not even of what was there before. When it fails, either all is as it
     * was, or all is new and some of the old is left: then the next call, and the next start,
     * delete it.
     *
     * @param kept names of files that stay as they are; unknown ones are no error
     * @param added new files by their names, over old ones too
     * @throws IOException when the disk fails
     */
    void replace(Set<String> kept, Map<String, byte[]> added) throws IOException;
}
