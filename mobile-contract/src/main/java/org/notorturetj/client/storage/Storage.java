package org.notorturetj.client.storage;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where a client keeps its files: named bytes that change all at once or not at all. A storage
 * belongs to one client at a time.
 *
 * <p>The first two methods are enough. One that implements the others as well, as {@link
 * FileStorage} does, never holds a large file in memory.
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

    /**
     * A file, to be read as a stream until the next {@code replace}.
     *
     * @return null when there is none, or the disk has lost or corrupted it
     * @throws IOException when the disk fails
     */
    default Blob find(String name) throws IOException {
        byte[] bytes = read(name);
        return bytes == null ? null : Blob.of(bytes);
    }

    /**
     * Like {@link #replace}, with files that are read as streams.
     *
     * @throws IOException when the disk fails
     */
    default void replaceWith(Set<String> kept, Map<String, Blob> added) throws IOException {
        Map<String, byte[]> read = new HashMap<>();
        for (Map.Entry<String, Blob> file : added.entrySet()) {
            byte[] bytes = new byte[(int) file.getValue().length()];
            try (DataInputStream in = new DataInputStream(file.getValue().open())) {
                in.readFully(bytes);
            }
            read.put(file.getKey(), bytes);
        }
        replace(kept, read);
    }

    /**
     * A file for what has not been verified yet. It is no part of the storage; the client deletes
     * it, and what a crash leaves is deleted at the next start.
     *
     * @return null when there are no such files: then it is held in memory
     * @throws IOException when the disk fails
     */
    default File scratchFile() throws IOException {
        return null;
    }
}
