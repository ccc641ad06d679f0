package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.StartupException;

/** An exclusive lock on a data folder; the operating system releases it when the process dies. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** This process holds the lock already: dev mode restarts the application in place. */
    public static final class HeldByThisProcessException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes the lock.
     *
     * @throws StartupException if another process holds it, or the folder cannot be written
     * @throws HeldByThisProcessException if this process holds it
     */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartupException(
                        "The data folder %s is in use by another server: stop it, or set notorturetj.data-folder to another folder."
                                .formatted(folder));
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StartupException(
                    "The data folder %s cannot be written: give this user access, or set notorturetj.data-folder to another folder."
                            .formatted(folder),
                    e);
        }
    }

    /** Whether another process holds the lock. */
    public static boolean isHeldElsewhere(Path folder) {
        if (!Files.exists(folder.resolve("lock"))) {
            return false;
        }
        try (FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (HeldByThisProcessException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new HeldByThisProcessException();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
