package org.notorturetj.importing.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.platform.command.CommandException;

/**
 * A file of sealed answers, to which runs of {@code import collect} add: eight bytes that say what
 * it is, sixteen of its id, then segments of four bytes of length and what is sealed. Each holds
 * one answer, on disk before the next is asked for; after the last of a run comes an end. What a
 * kill has left half written at the end of the file is cut off. One process at a time has it open.
 */
public final class SealedArchive implements Closeable {
    private static final byte[] MAGIC = {'N', 'T', 'J', 'W', 'A', 'R', 'C', 1};
    private static final int ID_BYTES = 16;
    private static final int HEADER_BYTES = MAGIC.length + ID_BYTES;

    /** An end is a sealed segment without content: version, nonce and tag. */
    private static final int END_BYTES = 1 + 12 + 16;

    private static final int LARGEST_SEGMENT = Answer.LARGEST_BODY + 4 * 1024 * 1024;

    private final FileChannel channel;
    private final SegmentSeal seal;
    private final byte[] id;

    /** Where each segment begins, and in the last place where the next one will. */
    private final List<Long> places = new ArrayList<>();

    private int lastEnd = -1;

    private SealedArchive(FileChannel channel, SegmentSeal seal, byte[] id) {
        this.channel = channel;
        this.seal = seal;
        this.id = id;
    }

    /**
     * Opens an archive, or begins one.
     *
     * @throws CommandException in one sentence, if the file is something else, was altered, or is
     *     in use
     */
    public static SealedArchive open(Path file, SegmentSeal seal) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            if (!isLocked(channel)) {
                throw new CommandException("Another command has %s open.".formatted(file));
            }
            var archive = new SealedArchive(channel, seal, id(channel, file));
            archive.findPlaces(file);
            return archive;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static byte[] id(FileChannel channel, Path file) throws IOException {
        byte[] id = new byte[ID_BYTES];
        if (channel.size() < HEADER_BYTES) { // new, or killed before anything was in it
            byte[] there = read(channel, 0, (int) channel.size());
            int magic = Math.min(there.length, MAGIC.length);
            if (!Arrays.equals(Arrays.copyOf(MAGIC, magic), Arrays.copyOf(there, magic))) {
                throw notAnArchive(file);
            }
            new SecureRandom().nextBytes(id);
            write(channel, 0, ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).put(id).flip());
            channel.truncate(HEADER_BYTES);
            return id;
        }
        ByteBuffer header = ByteBuffer.wrap(read(channel, 0, HEADER_BYTES));
        byte[] magic = new byte[MAGIC.length];
        header.get(magic).get(id);
        if (!Arrays.equals(magic, MAGIC)) {
            throw notAnArchive(file);
        }
        return id;
    }

    private static CommandException notAnArchive(Path file) {
        return new CommandException("%s is no archive of 'import collect'.".formatted(file));
    }

    /** Goes through the lengths; only the last whole segment is opened. */
    private void findPlaces(Path file) throws IOException {
        long size = channel.size();
        long place = HEADER_BYTES;
        places.add(place);
        while (place + Integer.BYTES <= size) {
            int length = ByteBuffer.wrap(read(channel, place, Integer.BYTES)).getInt();
            if (length < END_BYTES || length > LARGEST_SEGMENT) {
                throw altered(file.toString());
            }
            if (place + Integer.BYTES + length > size) {
                break;
            }
            if (length == END_BYTES) {
                lastEnd = places.size() - 1;
            }
            place += Integer.BYTES + length;
            places.add(place);
        }
        channel.truncate(place);
        if (size() > 0) {
            answer(size() - 1);
        }
    }

    private static CommandException altered(String what) {
        return new CommandException(
                "%s was altered, or is sealed with another import.key: nothing of it is used."
                        .formatted(what));
    }

    /** How many segments there are, ends included. */
    public int size() {
        return places.size() - 1;
    }

    /** Whether the last run came to its end. */
    public boolean isFinished() {
        return lastEnd >= 0 && lastEnd == size() - 1;
    }

    /** The first segment of the run that is under way, or of the next one. */
    public int firstOfRun() {
        return lastEnd + 1;
    }

    /**
     * The answer in a segment; empty if it is the end of a run.
     *
     * @throws CommandException if it does not open: it was altered, or put here from elsewhere
     */
    public Optional<Answer> answer(int segment) throws IOException {
        long place = places.get(segment);
        int length = (int) (places.get(segment + 1) - place) - Integer.BYTES;
        byte[] sealed = read(channel, place + Integer.BYTES, length);
        byte[] plain =
                seal.open(id, segment, sealed)
                        .orElseThrow(() -> altered("Segment %d of the archive".formatted(segment)));
        return plain.length == 0 ? Optional.empty() : Optional.of(WarcRecords.read(plain));
    }

    /** Adds an answer; it is on disk when this returns. */
    public void add(Answer answer) throws IOException {
        append(WarcRecords.write(answer));
    }

    /** Says that the run is whole. */
    public void end() throws IOException {
        append(new byte[0]);
        lastEnd = size() - 1;
    }

    private void append(byte[] plain) throws IOException {
        byte[] sealed = seal.seal(id, size(), plain);
        long place = places.get(size());
        ByteBuffer segment = ByteBuffer.allocate(Integer.BYTES + sealed.length);
        write(channel, place, segment.putInt(sealed.length).put(sealed).flip());
        places.add(place + Integer.BYTES + sealed.length);
    }

    private static void write(FileChannel channel, long place, ByteBuffer bytes)
            throws IOException {
        long next = place;
        while (bytes.hasRemaining()) {
            next += channel.write(bytes, next);
        }
        channel.force(false);
    }

    private static byte[] read(FileChannel channel, long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
