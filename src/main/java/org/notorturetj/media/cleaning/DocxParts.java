package org.notorturetj.media.cleaning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.notorturetj.media.child.Refusal;

/** What is read of a text of Word: a zip file, of which nobody knows how long it becomes. */
final class DocxParts {
    static final String TEXT = "word/document.xml";
    static final String LINKS = "word/_rels/document.xml.rels";
    static final String STYLES = "word/styles.xml";
    static final String LISTS = "word/numbering.xml";

    private static final Set<String> READ = Set.of(TEXT, LINKS, STYLES, LISTS);
    private static final int MOST_ENTRIES = 2_000;

    /** Of a part, and of all that is passed over, in bytes. */
    private static final int LONGEST_PART = 16 * 1024 * 1024;

    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final int BUFFER = 65_536;

    private final Map<String, byte[]> parts = new HashMap<>();

    private DocxParts() {}

    /**
     * Reads the parts that are needed.
     *
     * @throws Refused if it is no text of Word, or one that would take too much memory
     */
    static DocxParts of(byte[] file) throws IOException, Refused {
        DocxParts found = new DocxParts();
        long passed = 0;
        int entries = 0;
        byte[] buffer = new byte[BUFFER];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new Refused(Refusal.TOO_MUCH_WORK);
                }
                if (READ.contains(entry.getName())) {
                    found.add(entry.getName(), zip);
                } else {
                    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                        passed += n;
                        if (passed > MOST_BYTES) {
                            throw new Refused(Refusal.TOO_MUCH_WORK);
                        }
                    }
                }
            }
        }
        if (!found.parts.containsKey(TEXT)) {
            throw new Refused(Refusal.UNKNOWN_TYPE);
        }
        return found;
    }

    private void add(String name, InputStream part) throws IOException, Refused {
        byte[] bytes = part.readNBytes(LONGEST_PART + 1);
        if (bytes.length > LONGEST_PART) {
            throw new Refused(Refusal.TOO_MUCH_WORK);
        }
        if (parts.put(name, bytes) != null) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    InputStream open(String name) {
        return new ByteArrayInputStream(parts.getOrDefault(name, new byte[0]));
    }
}
