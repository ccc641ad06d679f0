package org.notorturetj.client.storage;

import java.io.File;
import java.io.IOException;

/** Deletes every file of a folder, and goes on when one cannot be deleted. */
final class Wipe {
    private final File folder;
    private final Disk disk;
    private IOException failure;

    private Wipe(File folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * The list and the number first, so that after a crash the next start deletes the rest; the
     * lock last.
     *
     * @throws IOException when something is left
     */
    static void of(File folder, String[] names, Disk disk) throws IOException {
        Wipe wipe = new Wipe(folder, disk);
        wipe.delete(Generation.FILE);
        wipe.delete(FolderLock.LIFE);
        for (String name : names) {
            if (!name.equals(FolderLock.FILE)) {
                wipe.delete(name);
            }
        }
        wipe.delete(FolderLock.FILE);
        if (wipe.failure != null) {
            throw wipe.failure;
        }
    }

    private void delete(String name) {
        try {
            disk.delete(new File(folder, name));
        } catch (IOException e) {
            failure = e;
        }
    }
}
