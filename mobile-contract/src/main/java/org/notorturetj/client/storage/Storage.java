package org.notorturetj.client.storage;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where a client keeps its files: named bytes that change all at once or not at all.
 *
 * <p>The first two methods are enough, for one client at a time. One that implements the others as
 * well, as {@link FileStorage} does, never holds a large file in memory, is read while it is
 * replaced, and may be shared. Methods are called by several threads, but only one at a time
 * replaces, and none reads meanwhile unless there is a {@link #view}.
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

    /** What was stored at a moment. */
    interface View {
        /**
         * A file as it was then.
         *
         * @return null when there was none, it was replaced since, or the disk has lost it
         * @throws IOException when the disk fails
         */
        Blob find(String name) throws IOException;
    }

    /**
     * What is stored now, to be read while a later {@code replace} runs.
     *
     * @return null when that cannot be: then readers wait for the {@code replace}
     */
    default View view() {
        return null;
    }

    /**
     * Looks whether another client, perhaps of another process, has replaced anything since a view.
     *
     * @throws IOException when the disk fails
     */
    default boolean isChangedSince(View view) throws IOException {
        return false;
    }

    /**
     * Erases everything. A storage that can be shared is closed for good by that, for all that have
     * opened it: whatever they write later is refused.
     *
     * @throws IOException when something is left
     */
    default void erase() throws IOException {
        replace(Collections.<String>emptySet(), Collections.<String, byte[]>emptyMap());
    }

    /** Another client has replaced what is stored: look at it again before replacing it. */
    final class ChangedException extends IOException {
        private static final long serialVersionUID = 1L;

        /** Without anything more to say. */
        public ChangedException() {
            super("another client has changed the storage");
        }
    }
}
