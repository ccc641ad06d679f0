package org.notorturetj.client.storage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Files in a folder of their own. Each is named by its digest; the file {@code generation} lists
 * which of them are current, and is replaced by one rename. Files that it does not list are deleted
 * after the rename and again at the next start, so that a crash leaves no retracted text behind.
 * (What flash memory keeps of a deleted file is out of reach of any program; the phone's encryption
 * covers it.)
 *
 * <p>Several of one folder, in one process or several, exclude each other while they write, and
 * none overwrites what another has written since it looked.
 */
public final class FileStorage implements Storage {
    private static final String NEXT_GENERATION = "generation.new";

    private final File folder;
    private final Disk disk;
    private final FolderLock lock;
    private final ScratchFiles scratch;

    /** Replaced by whoever writes, and by whoever sees that another one has written. */
    private final AtomicReference<Generation> generation = new AtomicReference<>();

    private volatile boolean erased;

    /**
     * Opens a folder, and deletes what a crash left.
     *
     * @param folder created if it does not exist; nothing else may write to it
     * @throws IOException when the disk fails
     */
    public FileStorage(File folder) throws IOException {
        this(folder, new Disk(true));
    }

    FileStorage(File folder, Disk disk) throws IOException {
        this.folder = folder;
        this.disk = disk;
        if (!folder.isDirectory() && !folder.mkdirs()) {
            throw new IOException("the folder cannot be created");
        }
        this.lock = new FolderLock(folder);
        this.scratch = new ScratchFiles(folder);
        lock.during(
                () -> {
                    Generation found = Generation.read(folder);
                    // The disk corrupted it: starting empty is better than never starting.
                    generation.set(found == null ? none() : found);
                    deleteUnlisted();
                });
    }

    /**
     * Opens a folder without waiting for the disk at each step (fsync): for tests that take
     * thousands. Only a power cut can tell the difference.
     */
    public static FileStorage withoutFsync(File folder) throws IOException {
        return new FileStorage(folder, new Disk(false));
    }

    private Generation none() {
        return new Generation(folder, Collections.<String, String>emptyMap());
    }

    @Override
    public byte[] read(String name) throws IOException {
        Blob found = find(name);
        return found == null ? null : FileBlob.bytes(found);
    }

    @Override
    public Blob find(String name) throws IOException {
        return generation.get().find(name);
    }

    @Override
    public View view() {
        return generation.get();
    }

    @Override
    public boolean isChangedSince(View view) throws IOException {
        Generation known = generation.get();
        Generation found = erased ? none() : Generation.read(folder);
        if (found == null && lock.isErased()) {
            erased = true;
            found = none();
        }
        if (found != null && !found.isSameAs(known)) {
            // Not when it was replaced meanwhile: that is newer than what was read.
            generation.compareAndSet(known, found);
        }
        return !generation.get().isSameAs((Generation) view);
    }

    @Override
    public void replace(Set<String> kept, Map<String, byte[]> added) throws IOException {
        Map<String, Blob> blobs = new HashMap<>();
        for (Map.Entry<String, byte[]> file : added.entrySet()) {
            blobs.put(file.getKey(), Blob.of(file.getValue()));
        }
        replaceWith(kept, blobs);
    }

    @Override
    public synchronized File scratchFile() throws IOException {
        refuseErased();
        lock.refuseErased();
        return scratch.next();
    }

    @Override
    public synchronized void replaceWith(Set<String> kept, Map<String, Blob> added)
            throws IOException {
        refuseErased();
        lock.during(
                () -> {
                    if (isChangedSince(generation.get())) {
                        throw new ChangedException();
                    }
                    try {
                        write(kept, added);
                    } finally {
                        // Of a replacement that was stopped nothing stays either.
                        deleteUnlisted();
                    }
                });
    }

    private void write(Set<String> kept, Map<String, Blob> added) throws IOException {
        Generation now = generation.get();
        Map<String, String> next = now.only(kept);
        Collection<String> present = now.files();
        for (Map.Entry<String, Blob> file : added.entrySet()) {
            String digest = FileBlob.sha256Hex(file.getValue());
            next.put(file.getKey(), digest);
            // A file that the disk has corrupted is written again.
            if (present.add(digest) || now.intact(digest) == null) {
                disk.write(new File(folder, digest), file.getValue());
            }
        }
        if (!now.lists(next)) {
            Generation replaced = new Generation(folder, next);
            byte[] text = replaced.text().getBytes(StandardCharsets.UTF_8);
            disk.write(new File(folder, NEXT_GENERATION), Blob.of(text));
            disk.rename(new File(folder, NEXT_GENERATION), new File(folder, Generation.FILE));
            generation.set(replaced);
        }
    }

    private void deleteUnlisted() throws IOException {
        Collection<String> listed = new HashSet<>(generation.get().files());
        listed.add(Generation.FILE);
        listed.add(FolderLock.FILE);
        listed.add(FolderLock.LIFE);
        for (String name : names()) {
            if (!listed.contains(name) && !ScratchFiles.isUsed(folder, name)) {
                disk.delete(new File(folder, name));
            }
        }
    }

    private String[] names() throws IOException {
        String[] files = folder.list();
        if (files == null) {
            throw new IOException("the folder cannot be read");
        }
        return files;
    }

    private void refuseErased() throws IOException {
        if (erased) {
            throw new IOException("the storage was erased");
        }
    }

    @Override
    public synchronized void erase() throws IOException {
        erased = true;
        generation.set(none());
        scratch.close();
        lock.evenIfErased(() -> Wipe.of(folder, names(), disk));
    }
}
