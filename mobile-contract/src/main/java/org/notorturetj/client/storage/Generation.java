package org.notorturetj.client.storage;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which files of a folder are current: names and digests. Never changed, only replaced, so that it
 * can be read while the next one is written.
 */
final class Generation implements Storage.View {
    static final String FILE = "generation";

    private final File folder;
    private final Map<String, String> digests;

    Generation(File folder, Map<String, String> digests) {
        this.folder = folder;
        this.digests = new TreeMap<>(digests);
    }

    /**
     * The one that the disk has.
     *
     * @return null when there is none, or the disk has corrupted it
     */
    static Generation read(File folder) throws IOException {
        File file = new File(folder, FILE);
        if (!file.isFile()) {
            return null;
        }
        String text;
        try (InputStream in = new FileInputStream(file)) {
            text = text(in);
        } catch (FileNotFoundException e) {
            return null;
        }
        Map<String, String> read = new TreeMap<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            String line = text.substring(from, end);
            if (line.indexOf(' ') == 64) {
                read.put(line.substring(65), line.substring(0, 64));
            }
            from = end + 1;
        }
        Generation generation = new Generation(folder, read);
        return text.equals(generation.text()) ? generation : null;
    }

    /** To its end, since a file that is replaced meanwhile has another length than it had. */
    private static String text(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] step = new byte[4096];
        for (int count = in.read(step); count >= 0; count = in.read(step)) {
            bytes.write(step, 0, count);
        }
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    @Override
    public FileBlob find(String name) throws IOException {
        String digest = digests.get(name);
        return digest == null ? null : intact(digest);
    }

    /** The file of a digest; null when the disk has lost or corrupted it. */
    FileBlob intact(String digest) throws IOException {
        FileBlob file = new FileBlob(new File(folder, digest));
        try {
            return file.isIntact() ? file : null;
        } catch (FileNotFoundException e) {
            // Another client has replaced it this moment.
            return null;
        }
    }

    /** The names that are kept, with their digests: the beginning of the next generation. */
    Map<String, String> only(Set<String> kept) {
        Map<String, String> next = new TreeMap<>(digests);
        next.keySet().retainAll(kept);
        return next;
    }

    Collection<String> files() {
        return new HashSet<>(digests.values());
    }

    boolean lists(Map<String, String> others) {
        return digests.equals(others);
    }

    boolean isSameAs(Generation other) {
        return lists(other.digests);
    }

    /** Names and digests, one per line, and a digest of all of them, to detect a torn file. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> file : digests.entrySet()) {
            text.append(file.getValue()).append(' ').append(file.getKey()).append('\n');
        }
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        return text.append(FileBlob.sha256Hex(Blob.of(lines))).append('\n').toString();
    }
}
