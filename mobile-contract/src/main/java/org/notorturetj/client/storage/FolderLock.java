package org.notorturetj.client.storage;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets one at a time change a folder, of all threads and all processes of the app, and tells when
 * the folder was erased: another file has a number for the folder's life, and an erased folder has
 * none, or a new one. (Two files: closing any reader of a locked one would end the lock.)
 */
final class FolderLock {
    static final String FILE = "lock";
    static final String LIFE = "life";

    /** A lock of a file holds between processes only. */
    private static final ConcurrentMap<String, Object> MONITORS = new ConcurrentHashMap<>();

    private final File file;
    private final File number;
    private final Object monitor;
    private volatile String life;

    FolderLock(File folder) throws IOException {
        this.file = new File(folder, FILE);
        this.number = new File(folder, LIFE);
        Object fresh = new Object();
        Object known = MONITORS.putIfAbsent(folder.getCanonicalPath(), fresh);
        this.monitor = known == null ? fresh : known;
    }

    /** What is done while nobody else changes the folder. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Waits for others and does it.
     *
     * @throws IOException when the folder was erased since it was opened, or the disk fails
     */
    void during(Work work) throws IOException {
        // Not even an empty file is made anew in a folder that was wiped.
        refuseErased();
        locked(
                () -> {
                    if (life == null) {
                        begin();
                    }
                    refuseErased();
                    work.run();
                });
    }

    /** Does it whatever the folder's life is: nothing must keep a wipe from being done. */
    void evenIfErased(Work work) throws IOException {
        locked(work);
    }

    /** Whether the folder was erased since it was opened, by this process or another. */
    boolean isErased() throws IOException {
        return life != null && !life.equals(read());
    }

    /**
     * Fails when it was.
     *
     * @throws IOException then, too
     */
    void refuseErased() throws IOException {
        if (isErased()) {
            throw new IOException("the folder was erased");
        }
    }

    private void locked(Work work) throws IOException {
        synchronized (monitor) {
            // Whoever stops a thread stops its network: what is locked here is short, and an
            // interrupt would close the file.
            boolean interrupted = Thread.interrupted();
            try (RandomAccessFile open = new RandomAccessFile(file, "rw")) {
                interrupted |= lock(open);
                work.run();
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static boolean lock(RandomAccessFile open) throws IOException {
        boolean interrupted = false;
        while (true) {
            try {
                // Closing the file ends it.
                open.getChannel().lock();
                return interrupted;
            } catch (FileLockInterruptionException e) {
                interrupted = true;
                Thread.interrupted();
            }
        }
    }

    private void begin() throws IOException {
        if (read().isEmpty()) {
            try (FileOutputStream out = new FileOutputStream(number)) {
                out.write(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        life = read();
    }

    private String read() throws IOException {
        try {
            return number.isFile()
                    ? new String(FileBlob.bytes(new FileBlob(number)), StandardCharsets.UTF_8)
                    : "";
        } catch (FileNotFoundException e) {
            return "";
        }
    }
}
