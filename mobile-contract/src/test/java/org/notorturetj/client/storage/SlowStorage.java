package org.notorturetj.client.storage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** A folder on a flash memory that is as slow as they become. */
public final class SlowStorage {
    private SlowStorage() {}

    /** Each file takes some milliseconds to be written. */
    public static FileStorage of(Path folder, long milliseconds) throws IOException {
        return of(folder, milliseconds, () -> {});
    }

    /**
     * The same, with somebody who looks on.
     *
     * @param begins is run before each file
     */
    public static FileStorage of(Path folder, long milliseconds, Runnable begins)
            throws IOException {
        return new FileStorage(
                folder.toFile(),
                new Disk(false) {
                    @Override
                    void write(File file, Blob bytes) throws IOException {
                        begins.run();
                        try {
                            Thread.sleep(milliseconds);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        super.write(file, bytes);
                    }
                });
    }
}
