package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;

/**
 * Space set aside on the disk of the embedded database, as files that hold nothing. When the disk
 * is full, they are given back piece by piece, so that PostgreSQL can recover and a removal
 * succeeds; they are made again once there is space (docs/adr/021).
 *
 * <p>All state is in the file system: several instances, in any process, may work on one folder.
 */
public final class SpaceReserve {
    /**
     * The size of a piece, in bytes: one segment of PostgreSQL's write-ahead log. Without space for
     * the next segment PostgreSQL stops.
     */
    public static final long PIECE = 16L << 20;

    /** What is given back at once for removals, or a PostgreSQL that recovers, in bytes. */
    static final long ROOM = 2 * PIECE;

    /** The pieces that only a recovery may have: it ends with a new segment of the log. */
    private static final int KEPT = 2;

    private static final int BLOCK = 1 << 20;
    private static final String UNFINISHED = "unfinished";

    private final Path folder;
    private final int pieces;

    private SpaceReserve(Path folder, int pieces) {
        this.folder = folder;
        this.pieces = pieces;
    }

    /**
     * The reserve of a data folder.
     *
     * @param megabytes its size, rounded down to pieces of 16; 0 for none
     */
    public static SpaceReserve in(Path dataFolder, int megabytes) {
        return new SpaceReserve(
                new EmbeddedFolder(dataFolder).reserve(), (int) (((long) megabytes << 20) / PIECE));
    }

    /** Free space on the disk, in bytes; without what is set aside. */
    public long free() {
        try {
            return Files.getFileStore(folder.getParent()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is set aside now, in bytes. */
    public long left() {
        long left = 0;
        for (int i = 1; i <= pieces; i++) {
            left += Files.exists(piece(i)) ? PIECE : 0;
        }
        return left;
    }

    public long size() {
        return pieces * PIECE;
    }

    /**
     * Whether the disk is full as far as ordinary work is concerned: what is free is for removals,
     * or is needed to complete the reserve.
     */
    public boolean isFull() {
        long missing = size() - left();
        return free() < (missing == 0 ? ROOM : missing + 2 * ROOM);
    }

    /**
     * Gives back what a removal needs, but not the pieces that are kept for a PostgreSQL that has
     * to recover.
     */
    public void makeRoom() {
        giveBack(Math.min(KEPT, pieces / 2));
    }

    /** Gives back what PostgreSQL needs to recover, to the last piece. */
    public void makeRoomToRecover() {
        giveBack(0);
    }

    /** When less than a piece is free, gives back as many as it takes to have two. */
    private synchronized void giveBack(int kept) {
        if (free() >= PIECE) {
            return;
        }
        for (int i = pieces; i > kept && free() < ROOM; i--) {
            try {
                Files.deleteIfExists(piece(i));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes the missing pieces, if that leaves enough space for ordinary work. */
    synchronized void refill() {
        try {
            Files.deleteIfExists(folder.resolve(UNFINISHED));
            for (int i = 1; i <= pieces; i++) {
                if (!Files.exists(piece(i))) {
                    if (free() < size() - left() + 2 * ROOM) {
                        return;
                    }
                    make(piece(i));
                }
            }
        } catch (IOException e) {
            // Somebody else was faster to use the space.
            deleteUnfinished();
        }
    }

    private void make(Path piece) throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path unfinished = folder.resolve(UNFINISHED);
        try (FileChannel channel =
                        FileChannel.open(
                                unfinished,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] block = new byte[BLOCK];
            // Not zeros: a file system that compresses would set nothing aside.
            new Random().nextBytes(block);
            for (long written = 0; written < PIECE; written += BLOCK) {
                out.write(block);
            }
            channel.force(true);
        }
        Files.move(unfinished, piece, StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteUnfinished() {
        try {
            Files.deleteIfExists(folder.resolve(UNFINISHED));
        } catch (IOException e) {
            // The next refill deletes it.
        }
    }

    private Path piece(int number) {
        return folder.resolve("piece-" + number);
    }
}
