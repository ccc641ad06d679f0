package org.notorturetj.client.storage;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files for what is not verified yet, in the folder of a storage. A file that is locked as long as
 * its process lives tells those that are in use from those that a crash left.
 */
final class ScratchFiles {
    private static final String SCRATCH = "scratch.";
    private static final String OPEN = "open.";

    /** Whose files are in use by this process, which cannot ask for a lock of its own. */
    private static final Set<String> LIVE =
            Collections.newSetFromMap(new ConcurrentHashMap<String, Boolean>());

    private final File folder;
    private final String id = UUID.randomUUID().toString();
    private RandomAccessFile open;
    private long next;

    ScratchFiles(File folder) {
        this.folder = folder;
    }

    /** A new name. */
    synchronized File next() throws IOException {
        if (open == null) {
            LIVE.add(id);
            open = new RandomAccessFile(new File(folder, OPEN + id), "rw");
            open.getChannel().tryLock();
        }
        return new File(folder, SCRATCH + id + '.' + next++);
    }

    synchronized void close() throws IOException {
        LIVE.remove(id);
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** Whether a file is one of these, and its owner still runs. */
    static boolean isUsed(File folder, String name) throws IOException {
        boolean open = name.startsWith(OPEN);
        if (!open && !name.startsWith(SCRATCH)) {
            return false;
        }
        String rest = name.substring((open ? OPEN : SCRATCH).length());
        String owner = rest.substring(0, rest.indexOf('.') < 0 ? rest.length() : rest.indexOf('.'));
        File mark = new File(folder, OPEN + owner);
        if (LIVE.contains(owner) || !mark.isFile()) {
            return LIVE.contains(owner);
        }
        try (RandomAccessFile of = new RandomAccessFile(mark, "rw")) {
            return of.getChannel().tryLock() == null;
        }
    }
}
