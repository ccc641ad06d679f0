package org.notorturetj.content.removed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code removals} in the key folder. A line is the id of a removal, what it was, sealed
 * with the desk's key, in base64, and a full stop; one without its full stop was being written when
 * the power went, and is none. Lines are only added, under a lock, so that a command and a server
 * beside each other lose none.
 */
final class RemovalList {
    static final String NAME = "removals";

    /**
     * A file of its own: on POSIX a process loses its lock of a file as soon as it closes that file
     * anywhere, as every reading does.
     */
    private static final String LOCK = "removals.lock";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) ([A-Za-z0-9+/]++=*+)\\.");
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;

    RemovalList(Path folder) {
        this.file = folder.resolve(NAME);
    }

    Path file() {
        return file;
    }

    /** What is sealed, by id, in the order of the file. */
    Map<String, byte[]> read() {
        Map<String, byte[]> lines = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return lines;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                Matcher whole = LINE.matcher(line);
                if (whole.matches()) {
                    lines.put(whole.group(1), Base64.getDecoder().decode(whole.group(2)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /**
     * Adds lines, and waits until the disk has them.
     *
     * @param added what is sealed, by id
     */
    void add(Map<String, byte[]> added) {
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel locked = open(file.resolveSibling(LOCK));
                    FileLock lock = locked.lock();
                    FileChannel channel = open(file)) {
                if (!lock.isValid()) {
                    throw new IOException("the lock is lost");
                }
                StringBuilder lines = new StringBuilder();
                if (!endsWithLine(channel)) {
                    lines.append('\n');
                }
                missing(added)
                        .forEach(
                                id ->
                                        lines.append(id)
                                                .append(' ')
                                                .append(
                                                        Base64.getEncoder()
                                                                .encodeToString(added.get(id)))
                                                .append(".\n"));
                ByteBuffer bytes =
                        ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
                channel.position(channel.size());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Those that another process has not added since. */
    private Collection<String> missing(Map<String, byte[]> added) {
        Set<String> there = read().keySet();
        return added.keySet().stream().filter(id -> !there.contains(id)).toList();
    }

    private static boolean endsWithLine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    /** Readable by its owner only. */
    private static FileChannel open(Path opened) throws IOException {
        Files.createDirectories(
                opened.getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return FileChannel.open(
                opened,
                EnumSet.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
