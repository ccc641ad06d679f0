package org.notorturetj.client;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The operations that change a folder, one by one, so that a test can pull the plug between any
 * two.
 */
class Disk {
    private final boolean forced;

    /**
     * A disk.
     *
     * @param forced true to wait until bytes are really there: without it a power cut may lose what
     *     was just written, though never mix it up within one running system
     */
    Disk(boolean forced) {
        this.forced = forced;
    }

    void write(File file, byte[] bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(bytes);
            if (forced) {
                out.getFD().sync();
            }
        }
    }

    /** Moves a file over another, at once (rename of POSIX). */
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
