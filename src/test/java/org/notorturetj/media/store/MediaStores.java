package org.notorturetj.media.store;

import java.nio.file.Path;

/** Stores for tests of others. */
public final class MediaStores {
    private MediaStores() {}

    /** A folder. */
    public static TrashStore in(Path folder) {
        return new FolderStore(folder);
    }
}
