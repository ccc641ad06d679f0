package org.notorturetj.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.notorturetj.platform.RandomId;

/**
 * Bytes in files named by their hash, {@code ab/cd/abcd…}, readable by the server alone. A file is
 * whole or not there: it is written beside its place, waited for on the disk, and renamed.
 */
final class FolderStore implements TrashStore {
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Pattern PAIR = Pattern.compile("[0-9a-f]{2}");
    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final int UNFINISHED_ID = 12;

    private final Path kept;
    private final Path trash;
    private final Path unfinished;

    /**
     * Uses a folder, which is made with the first bytes.
     *
     * @param folder its {@code trash} and {@code unfinished} are of no use to readers
     */
    FolderStore(Path folder) {
        this.kept = folder.toAbsolutePath().normalize();
        this.trash = kept.resolve("trash");
        this.unfinished = kept.resolve("unfinished");
    }

    @Override
    public String put(byte[] bytes) throws IOException {
        String hash = MediaHash.of(bytes);
        Path file = place(kept, hash);
        if (!isWhole(file, hash)) {
            makeFolders(unfinished);
            Path written = unfinished.resolve(RandomId.of(UNFINISHED_ID));
            try {
                write(written, bytes);
                move(written, file);
            } finally {
                Files.deleteIfExists(written);
            }
        }
        return hash;
    }

    /** A file that the disk has spoilt is written anew; one may be erased meanwhile. */
    private static boolean isWhole(Path file, String hash) throws IOException {
        try {
            return MediaHash.of(Files.readAllBytes(file)).equals(hash);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, NEW, OWN_FILE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(String hash, long from) throws IOException {
        for (Path folder : new Path[] {kept, trash, kept}) { // it may be moved meanwhile
            try {
                FileChannel channel = FileChannel.open(place(folder, hash));
                channel.position(from);
                return Optional.of(Channels.newInputStream(channel));
            } catch (NoSuchFileException e) {
                // in the next, or nowhere
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Path> file(String hash) {
        return Stream.of(kept, trash, kept)
                .map(folder -> place(folder, hash))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    @Override
    public boolean erase(String hash) {
        try {
            delete(place(kept, hash));
            delete(place(trash, hash));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Stream<String> list() throws IOException {
        return names(kept);
    }

    @Override
    public void discard(String hash) throws IOException {
        moveIfThere(place(kept, hash), place(trash, hash));
    }

    @Override
    public void takeBack(String hash) throws IOException {
        moveIfThere(place(trash, hash), place(kept, hash));
    }

    @Override
    public Stream<String> trash() throws IOException {
        return names(trash);
    }

    @Override
    public void eraseTrash(String hash) throws IOException {
        delete(place(trash, hash));
    }

    private static Path place(Path folder, String hash) {
        MediaHash.checked(hash);
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }

    /** Other nodes may move the same file: then it is where it was to be. */
    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            try {
                move(from, to);
                sync(from.getParent());
            } catch (NoSuchFileException e) {
                // moved by another
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        makeFolders(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(to.getParent());
    }

    private static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            sync(file.getParent());
        }
    }

    private static void makeFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.getParent();
            makeFolders(parent);
            Files.createDirectories(folder, OWN_FOLDER);
            sync(parent);
        }
    }

    /** Waits until the disk has the names in a folder. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }

    private static Stream<String> names(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return Stream.of();
        }
        return pairs(root).flatMap(FolderStore::pairs).flatMap(FolderStore::hashes);
    }

    private static Stream<Path> pairs(Path folder) {
        return listed(folder)
                .filter(found -> PAIR.matcher(found.getFileName().toString()).matches());
    }

    private static Stream<String> hashes(Path folder) {
        return listed(folder)
                .map(found -> found.getFileName().toString())
                .filter(MediaHash::isHash);
    }

    @SuppressWarnings("StreamResourceLeak") // closed with what it is mapped to
    private static Stream<Path> listed(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
