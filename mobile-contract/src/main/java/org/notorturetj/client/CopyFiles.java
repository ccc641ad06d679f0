package org.notorturetj.client;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.notorturetj.client.storage.Blob;
import org.notorturetj.client.storage.Storage;

/** The files of a copy: those of the storage as of then, and new ones that it does not have yet. */
final class CopyFiles {
    private final Storage storage;
    private final Map<String, Blob> added = new HashMap<>();

    /** What the storage had then; null when it can only be asked what it has now. */
    private Storage.View view;

    private CopyFiles(Storage storage, Storage.View view) {
        this.storage = storage;
        this.view = view;
    }

    static CopyFiles of(Storage storage) {
        return new CopyFiles(storage, storage.view());
    }

    CopyFiles copy() {
        return new CopyFiles(storage, view);
    }

    Storage.View view() {
        return view;
    }

    void add(String name, Blob bytes) {
        added.put(name, bytes);
    }

    void add(String name, byte[] bytes) {
        added.put(name, Blob.of(bytes));
    }

    /** The bytes of a file; null when there is none. */
    Blob find(String name) throws IOException {
        return added.containsKey(name) ? added.get(name) : stored(name);
    }

    /** The bytes of a file that the storage has; null when it has none. */
    byte[] read(String name) throws IOException {
        Blob found = stored(name);
        return found == null ? null : Encoding.bytes(found);
    }

    boolean isStored(String name) throws IOException {
        return stored(name) != null;
    }

    private Blob stored(String name) throws IOException {
        return view == null ? storage.find(name) : view.find(name);
    }

    /**
     * Replaces what is stored, all at once.
     *
     * @param stop between any two files
     * @throws Storage.ChangedException when somebody else has replaced it since
     */
    void replace(Set<String> kept, Stop stop) throws IOException {
        // Two clients may have one storage.
        synchronized (storage) {
            if (view != null && storage.isChangedSince(view)) {
                throw new Storage.ChangedException();
            }
            storage.replaceWith(kept, stop.guard(added));
            view = storage.view();
        }
        added.clear();
    }
}
