package org.notorturetj.client.storage;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The operations that change a folder, one by one, so that a test can pull the plug between any two
 * of them.
 */
class Disk {
    private final boolean fsync;

    /**
     * A disk.
     *
     * @param fsync true to wait until bytes are on the disk: without it a power cut may lose what
     *     was just written
     */
    Disk(boolean fsync) {
        this.fsync = fsync;
    }

    void write(File file, Blob bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file);
                InputStream in = bytes.open()) {
            byte[] step = new byte[8192];
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                out.write(step, 0, count);
            }
            if (fsync) {
                out.getFD().sync();
            }
        }
    }

    /** Replaces a file by another, atomically (POSIX rename). */
    void rename(File from, File to) throws IOException {
        if (!from.renameTo(to)) {
            throw new IOException("a file cannot be renamed");
        }
    }

    void delete(File file) throws IOException {
        if (!file.delete() && file.exists()) {
            throw new IOException("a file cannot be deleted");
        }
    }
}
