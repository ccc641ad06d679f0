package org.notorturetj.client.storage;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
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

    private final File folder;
    private final Disk disk;
    private Map<String, String> digests;

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
        deleteUnlisted();
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
        return digests.containsKey(name) ? verified(digests.get(name)) : null;
    }

    @Override
    public void replace(Set<String> kept, Map<String, byte[]> added) throws IOException {
        Map<String, String> next = new TreeMap<>();
        for (String name : kept) {
            if (digests.containsKey(name)) {
                next.put(name, digests.get(name));
            }
        }
        Set<String> present = new HashSet<>(digests.values());
        for (Map.Entry<String, byte[]> file : added.entrySet()) {
            String digest = sha256Hex(file.getValue());
            next.put(file.getKey(), digest);
            // A file that the disk has corrupted is written again.
            if (present.add(digest) || verified(digest) == null) {
                disk.write(new File(folder, digest), file.getValue());
            }
        }
        if (!next.equals(digests)) {
            disk.write(new File(folder, NEXT_GENERATION), text(next));
            disk.rename(new File(folder, NEXT_GENERATION), new File(folder, GENERATION));
            digests = next;
        }
        deleteUnlisted();
    }

    private byte[] verified(String digest) throws IOException {
        File file = new File(folder, digest);
        byte[] bytes = file.isFile() ? bytes(file) : new byte[0];
        return sha256Hex(bytes).equals(digest) ? bytes : null;
    }

    private void deleteUnlisted() throws IOException {
        Collection<String> listed = new HashSet<>(digests.values());
        String[] files = folder.list();
        if (files == null) {
            throw new IOException("the folder cannot be read");
        }
        for (String name : files) {
            if (!name.equals(GENERATION) && !listed.contains(name)) {
                disk.delete(new File(folder, name));
            }
        }
    }

    /** Names and digests, one per line, and a digest of all of them, to detect a torn file. */
    private static byte[] text(Map<String, String> digests) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> file : digests.entrySet()) {
            text.append(file.getValue()).append(' ').append(file.getKey()).append('\n');
        }
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        return text.append(sha256Hex(lines))
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
                // The disk corrupted it: starting empty is better than never starting.
                read.clear();
            }
        }
        return new TreeMap<>(read);
    }

    /** Its own: the client's other uses of SHA-256 are hidden in their package. */
    private static String sha256Hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        try {
            for (byte next : MessageDigest.getInstance("SHA-256").digest(bytes)) {
                hex.append(Character.forDigit((next >> 4) & 15, 16));
                hex.append(Character.forDigit(next & 15, 16));
            }
        } catch (NoSuchAlgorithmException e) {
            // Every Java and every Android has it.
            throw new IllegalStateException(e);
        }
        return hex.toString();
    }

    private static byte[] bytes(File file) throws IOException {
        byte[] bytes = new byte[(int) file.length()];
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            in.readFully(bytes);
        }
        return bytes;
    }

    /**
     * The operations that change a folder, one by one, so that a test can pull the plug between any
     * two of them.
     */
    static class Disk {
        private final boolean fsync;

        /**
         * A disk.
         *
         * @param fsync true to wait until bytes are on the disk: without it a power cut may lose
         *     what was just written
         */
        Disk(boolean fsync) {
            this.fsync = fsync;
        }

        void write(File file, byte[] bytes) throws IOException {
            try (FileOutputStream out = new FileOutputStream(file)) {
                out.write(bytes);
                if (fsync) {
                    out.getFD().sync();
                }
            }
        }

        /** Replaces a file by another, atomically (POSIX rename). */
        void rename(File from, File to) throws IOException {
            if (!from.renameTo(to)) {
                throw new IOException("a file cannot be renamed");
            }
        }

        void delete(File file) throws IOException {
            if (!file.delete() && file.exists()) {
                throw new IOException("a file cannot be deleted");
            }
        }
    }
}
