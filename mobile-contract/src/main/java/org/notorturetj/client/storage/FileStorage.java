package org.notorturetj.client.storage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Files in a folder of their own. Each is named by its digest; the file {@code generation} lists
 * which of them are current, and is replaced by one rename. Files that it does not list are deleted
 * after the rename and again at the next start, so that a crash leaves no retracted text behind.
 * (What flash memory keeps of a deleted file is out of reach of any program; the phone's encryption
 * covers it.)
 */
public final class FileStorage implements Storage {
    private static final String GENERATION = "generation";
    private static final String NEXT_GENERATION = "generation.new";
    private static final String SCRATCH = "scratch.";

    private final File folder;
    private final Disk disk;
    private Map<String, String> digests;
    private long scratchFiles;

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
        this.digests = generation();
        deleteUnlisted(true);
    }

    /**
     * Opens a folder without waiting for the disk at each step (fsync): for tests that take
     * thousands. Only a power cut can tell the difference.
     */
    public static FileStorage withoutFsync(File folder) throws IOException {
        return new FileStorage(folder, new Disk(false));
    }

    @Override
    public byte[] read(String name) throws IOException {
        Blob found = find(name);
        return found == null ? null : FileBlob.bytes(found);
    }

    @Override
    public Blob find(String name) throws IOException {
        return digests.containsKey(name) ? intact(digests.get(name)) : null;
    }

    /** The file of a digest; null when the disk has lost or corrupted it. */
    private FileBlob intact(String digest) throws IOException {
        FileBlob file = new FileBlob(new File(folder, digest));
        return file.isIntact() ? file : null;
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
    public File scratchFile() {
        return new File(folder, SCRATCH + scratchFiles++);
    }

    @Override
    public void replaceWith(Set<String> kept, Map<String, Blob> added) throws IOException {
        Map<String, String> next = new TreeMap<>();
        for (String name : kept) {
            if (digests.containsKey(name)) {
                next.put(name, digests.get(name));
            }
        }
        Set<String> present = new HashSet<>(digests.values());
        for (Map.Entry<String, Blob> file : added.entrySet()) {
            String digest = FileBlob.sha256Hex(file.getValue());
            next.put(file.getKey(), digest);
            // A file that the disk has corrupted is written again.
            if (present.add(digest) || intact(digest) == null) {
                disk.write(new File(folder, digest), file.getValue());
            }
        }
        if (!next.equals(digests)) {
            disk.write(new File(folder, NEXT_GENERATION), Blob.of(text(next)));
            disk.rename(new File(folder, NEXT_GENERATION), new File(folder, GENERATION));
            digests = next;
        }
        deleteUnlisted(false);
    }

    private void deleteUnlisted(boolean scratchToo) throws IOException {
        Collection<String> listed = new HashSet<>(digests.values());
        String[] files = folder.list();
        if (files == null) {
            throw new IOException("the folder cannot be read");
        }
        for (String name : files) {
            boolean used = name.startsWith(SCRATCH) && !scratchToo;
            if (!name.equals(GENERATION) && !listed.contains(name) && !used) {
                disk.delete(new File(folder, name));
            }
        }
    }

    /** Names and digests, one per line, and a digest of all of them, to detect a torn file. */
    private static byte[] text(Map<String, String> digests) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> file : digests.entrySet()) {
            text.append(file.getValue()).append(' ').append(file.getKey()).append('\n');
        }
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        return text.append(FileBlob.sha256Hex(Blob.of(lines)))
                .append('\n')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> generation() throws IOException {
        File file = new File(folder, GENERATION);
        Map<String, String> read = new LinkedHashMap<>();
        if (file.isFile()) {
            String text = new String(FileBlob.bytes(new FileBlob(file)), StandardCharsets.UTF_8);
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                String line = text.substring(from, end);
                if (line.indexOf(' ') == 64) {
                    read.put(line.substring(65), line.substring(0, 64));
                }
                from = end + 1;
            }
            if (!text.equals(new String(text(read), StandardCharsets.UTF_8))) {
                // The disk corrupted it: starting empty is better than never starting.
                read.clear();
            }
        }
        return new TreeMap<>(read);
    }
}
