package org.notorturetj.kept;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.text.Digest;

/**
 * The files of the folder, each with its codings beside it. A file is replaced by rename, so that
 * the reader gets the old or the new; links are neither followed nor left where they are served.
 *
 * <p>The time of a file is made of its bytes. Web servers make entity tags of time and size: so
 * every folder has the same tag for the same bytes, and never the same for others that were written
 * within one second.
 */
final class ServedFolder {
    /** What the server alone writes. */
    private static final List<String> OURS = List.of("read", "v1");

    private static final Pattern NAME =
            Pattern.compile("(?:read|v1)(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)++");
    static final String BROTLI = ".br";
    static final String GZIP = ".gz";
    private static final String UNFINISHED = ".unfinished-";
    private static final int UNFINISHED_ID = 12;

    /** A node that begins sweeps twice. */
    private static final int SWEEPS = 5;

    /**
     * The years 1970 to 2004: every file system has them, and no cache finds them in the future.
     */
    private static final int SECONDS = (1 << 30) - 1;

    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwxr-xr-x");
    private static final String STATE = ".kept";

    private final Path root;

    /**
     * Uses a folder, which is made if need be.
     *
     * @throws IOException if it cannot be made
     */
    ServedFolder(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, FOLDER);
        }
        this.root = root.toRealPath();
    }

    /**
     * A file in its codings.
     *
     * @param gzip null if it is sent as it is
     * @param brotli likewise
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(byte[] identity, byte @Nullable [] gzip, byte @Nullable [] brotli) {}

    /**
     * Writes a file; what is there already is not touched. On a full disk the old file goes first:
     * the web server then asks this one, and shows nothing old.
     *
     * @throws IOException if it cannot be written; then nothing of that name is there
     */
    void put(String name, Body body) throws IOException {
        try {
            writeUnlessSwept(name, body);
        } catch (IOException e) {
            delete(name);
            try {
                write(name, body);
            } catch (IOException again) {
                again.addSuppressed(e);
                delete(name);
                throw again;
            }
        }
    }

    /**
     * Writes again what another node, which has just begun, took for something that a kill left
     * unfinished; the old file stays until then.
     */
    private void writeUnlessSwept(String name, Body body) throws IOException {
        for (int i = 0; i < SWEEPS; i++) {
            try {
                write(name, body);
                return;
            } catch (NoSuchFileException swept) {
                // again
            }
        }
        write(name, body);
    }

    /** The file itself last: without it the codings are not served. */
    private void write(String name, Body body) throws IOException {
        Path file = file(name);
        makeFolders(file);
        write(sibling(file, BROTLI), body.brotli());
        write(sibling(file, GZIP), body.gzip());
        write(file, body.identity());
    }

    private static void write(Path file, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            Files.deleteIfExists(file);
            return;
        }
        FileTime time = time(bytes);
        if (isThere(file, bytes, time)) {
            return;
        }
        Path unfinished = file.resolveSibling(UNFINISHED + RandomId.of(UNFINISHED_ID));
        try {
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.setPosixFilePermissions(unfinished, FILE);
            Files.setLastModifiedTime(unfinished, time);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    private static boolean isThere(Path file, byte[] bytes, FileTime time) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return found.size() == bytes.length
                && found.lastModifiedTime().equals(time)
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** The time of a file with these bytes. */
    static FileTime time(byte[] bytes) {
        int hash = ByteBuffer.wrap(Digest.sha256(bytes)).getInt();
        return FileTime.fromMillis(1000L * (1 + (hash & SECONDS)));
    }

    private void makeFolders(Path file) throws IOException {
        Path folder = root;
        for (Path part : root.relativize(file.getParent())) {
            folder = folder.resolve(part);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(folder); // a link, or a file where a folder belongs
                Files.createDirectory(folder);
                Files.setPosixFilePermissions(folder, FOLDER);
            }
        }
    }

    /** Deletes a file with its codings, which needs no space. */
    void delete(String name) throws IOException {
        Path file = file(name);
        Files.deleteIfExists(file);
        Files.deleteIfExists(sibling(file, GZIP));
        Files.deleteIfExists(sibling(file, BROTLI));
    }

    boolean has(String name) {
        return Files.isRegularFile(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a file has these bytes. */
    boolean has(String name, byte[] bytes) throws IOException {
        return isThere(file(name), bytes, time(bytes));
    }

    /**
     * Deletes what nobody knows in the folders that belong to the server: files of others, links,
     * what a kill left unfinished. Codings go with their files.
     *
     * @param known names
     */
    void deleteOthers(Predicate<String> known) throws IOException {
        for (String ours : OURS) {
            Path folder = root.resolve(ours);
            if (Files.isSymbolicLink(folder)) {
                Files.delete(folder);
            } else if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new OwnFiles(root, known, new TreeSet<>()));
            }
        }
    }

    /** The names of all files, without their codings. */
    Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String ours : OURS) {
            Path folder = root.resolve(ours);
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(folder, new OwnFiles(root, name -> true, names));
            }
        }
        return names;
    }

    /** The publication up to which all removals are done; -1 if that is unknown. */
    long cleanUpTo() throws IOException {
        Path state = root.resolve(STATE);
        if (!Files.isRegularFile(state, LinkOption.NOFOLLOW_LINKS)) {
            return -1;
        }
        String written = Files.readString(state, StandardCharsets.UTF_8).strip();
        return written.matches("\\d{1,18}") ? Long.parseLong(written) : -1;
    }

    /** Remembers it for the next start. */
    void setCleanUpTo(long seq) throws IOException {
        write(root.resolve(STATE), (seq + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a file of ours may be called so: no name leads out of the folder. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private Path file(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name for a file");
        }
        return root.resolve(name);
    }

    private static Path sibling(Path file, String coding) {
        return file.resolveSibling(file.getFileName() + coding);
    }
}
