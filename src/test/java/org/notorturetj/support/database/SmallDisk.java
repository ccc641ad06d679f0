package org.notorturetj.support.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A file system of its own that is small enough to be filled: a tmpfs, which only root may mount.
 */
public final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** Mounts one; empty where that is not allowed. */
    public static Optional<SmallDisk> mount(Path path, int megabytes)
            throws IOException, InterruptedException {
        Files.createDirectories(path);
        return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path + "")
                ? Optional.of(new SmallDisk(path))
                : Optional.empty();
    }

    public Path path() {
        return path;
    }

    /** What is free, in bytes. */
    public long free() throws IOException {
        return Files.getFileStore(path).getUsableSpace();
    }

    /** Fills it to the last block, as another program would. */
    public void fill() throws IOException {
        byte[] block = new byte[BLOCK];
        try (FileChannel out =
                FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (free() > 0) {
                out.write(ByteBuffer.wrap(block));
            }
        } catch (IOException full) {
            // somebody took the last block
        }
    }

    /** Deletes what {@link #fill} wrote. */
    public void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return path.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", path.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
