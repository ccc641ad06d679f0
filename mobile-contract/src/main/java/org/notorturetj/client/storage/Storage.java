package org.notorturetj.client.storage;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Where a client keeps its files: named bytes that change all at once or not at all. A storage
 * belongs to one client at a time.
 */
public interface Storage {
    /**
     * The bytes of a file.
     *
     * @return null when there is none, or the disk has lost or corrupted it
     * @throws IOException when the disk fails
     */
    byte[] read(String name) throws IOException;

    /**
     * Replaces everything atomically: afterwards there are the kept and the added files, and no
     * trace of any other. When it fails, either everything is as it was, or everything is new and
     * some old files are left, which the next call and the next start delete.
     *
     * @param kept names of files that stay as they are; unknown ones are ignored
     * @param added new files by their names; they replace files of the same name
     * @throws IOException when the disk fails
     */
    void replace(Set<String> kept, Map<String, byte[]> added) throws IOException;
}
