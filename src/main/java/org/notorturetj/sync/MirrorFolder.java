package org.notorturetj.sync;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that a static web server or a USB stick can serve. Files are replaced atomically and
 * have siblings {@code .br} and {@code .gz}.
 */
public final class MirrorFolder {
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final Encodings encodings;
    private final Set<Path> written = new HashSet<>();
    private int changed;

    public MirrorFolder(Path folder, Encodings encodings) {
        this.folder = folder;
        this.encodings = encodings;
    }

    /** Writes a text and its codings; unchanged files are not touched. */
    public void put(String path, String text) throws IOException {
        Encodings.Encoded encoded = encodings.of(LinesFile.address(text), text);
        put(path + ".br", encoded.brotli());
        put(path + ".gz", encoded.gzip());
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a text whose codings are known. */
    public void put(String path, String text, byte[] brotli, byte[] gzip) throws IOException {
        put(path + ".br", brotli);
        put(path + ".gz", gzip);
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file as it is; an unchanged one is not touched. */
    public void put(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        written.add(file);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            put(path, to -> to.write(bytes));
        }
    }

    /** Writes a file that need not fit into memory; an unchanged one is not touched. */
    public void put(String path, Content content) throws IOException {
        Path file = folder.resolve(path);
        written.add(file);
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.writeTo(to);
            }
            if (!Files.exists(file) || Files.mismatch(file, unfinished) >= 0) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                changed++;
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Keeps a file that its name says all of, if it is there and as long as it must be: nothing
     * large is read again for each run.
     *
     * @return false if it is to be written
     */
    public boolean keep(String path, long bytes) throws IOException {
        Path file = folder.resolve(path);
        boolean there = Files.isRegularFile(file) && Files.size(file) == bytes;
        if (there) {
            written.add(file);
        }
        return there;
    }

    /** Whether there is something at a path. */
    public boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    /** Writes what is in a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream to) throws IOException;
    }

    /** The number of files that were written because they changed. */
    public int changed() {
        return changed;
    }

    /**
     * Deletes files that were not written by this run.
     *
     * @param spared paths to keep nevertheless
     */
    public int deleteOthers(java.util.function.Predicate<String> spared) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.walk(folder)) {
            others =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !written.contains(file))
                            .filter(file -> !spared.test(folder.relativize(file).toString()))
                            .toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
        return others.size();
    }
}
