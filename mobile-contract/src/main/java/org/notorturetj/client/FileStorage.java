package org.notorturetj.client;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Files in a folder of their own. Contents lie under their digests; the file {@code generation}
 * says which belong together, and is replaced by one rename. Whatever no generation names is
 * deleted, after the rename and again at the next start, so that a crash leaves no retracted text
 * behind. (What flash memory keeps of a deleted file is out of reach of any program; the phone's
 * encryption covers it.)
 */
public final class FileStorage implements Storage {
    private static final String GENERATION = "generation";
    private static final String UNFINISHED = "generation.new";

    private final File folder;
    private final Disk disk;
    private Map<String, String> digests;

    /**
     * Opens a folder, and cleans what a crash left.
     *
     * @param folder made when it is not there; belongs to the client alone
     * @throws IOException when the disk fails
     */
    public FileStorage(File folder) throws IOException {
        this(folder, new Disk(true));
    }

    FileStorage(File folder, Disk disk) throws IOException {
        this.folder = folder;
        this.disk = disk;
        if (!folder.isDirectory() && !folder.mkdirs()) {
            throw new IOException("the folder cannot be made");
        }
        this.digests = generation();
        deleteWhatNobodyNames();
    }

    /**
     * Opens a folder without waiting for the disk at each step: for tests that make thousands. Only
     * a power cut can tell the difference.
     */
    public static FileStorage unforced(File folder) throws IOException {
        return new FileStorage(folder, new Disk(false));
    }

    @Override
    public byte[] read(String name) throws IOException {
        return digests.containsKey(name) ? whole(digests.get(name)) : null;
    }

    @Override
    public void replace(Set<String> kept, Map<String, byte[]> added) throws IOException {
        Map<String, String> next = new TreeMap<>();
        for (String name : kept) {
            if (digests.containsKey(name)) {
                next.put(name, digests.get(name));
            }
        }
        Set<String> there = new HashSet<>(digests.values());
        for (Map.Entry<String, byte[]> file : added.entrySet()) {
            String digest = Sha256.hex(file.getValue());
            next.put(file.getKey(), digest);
            // One that the disk has changed is written again, in its place.
            if (there.add(digest) || whole(digest) == null) {
                disk.write(new File(folder, digest), file.getValue());
            }
        }
        if (!next.equals(digests)) {
            disk.write(new File(folder, UNFINISHED), text(next));
            disk.rename(new File(folder, UNFINISHED), new File(folder, GENERATION));
            digests = next;
        }
        deleteWhatNobodyNames();
    }

    private byte[] whole(String digest) throws IOException {
        File file = new File(folder, digest);
        byte[] bytes = file.isFile() ? bytes(file) : new byte[0];
        return Sha256.hex(bytes).equals(digest) ? bytes : null;
    }

    private void deleteWhatNobodyNames() throws IOException {
        Collection<String> named = new HashSet<>(digests.values());
        String[] there = folder.list();
        if (there == null) {
            throw new IOException("the folder cannot be read");
        }
        for (String name : there) {
            if (!name.equals(GENERATION) && !named.contains(name)) {
                disk.delete(new File(folder, name));
            }
        }
    }

    /** Names and digests, a line each, and the digest of all that, so that a torn file is seen. */
    private static byte[] text(Map<String, String> digests) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> file : digests.entrySet()) {
            text.append(file.getValue()).append(' ').append(file.getKey()).append('\n');
        }
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        return text.append(Sha256.hex(lines))
                .append('\n')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> generation() throws IOException {
        File file = new File(folder, GENERATION);
        Map<String, String> read = new LinkedHashMap<>();
        if (file.isFile()) {
            String text = new String(bytes(file), StandardCharsets.UTF_8);
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                String line = text.substring(from, end);
                if (line.indexOf(' ') == 64) {
                    read.put(line.substring(65), line.substring(0, 64));
                }
                from = end + 1;
            }
            if (!text.equals(new String(text(read), StandardCharsets.UTF_8))) {
                // The disk changed it: beginning anew is better than never beginning.
                read.clear();
            }
        }
        return new TreeMap<>(read);
    }

    private static byte[] bytes(File file) throws IOException {
        byte[] bytes = new byte[(int) file.length()];
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            in.readFully(bytes);
        }
        return bytes;
    }
}
