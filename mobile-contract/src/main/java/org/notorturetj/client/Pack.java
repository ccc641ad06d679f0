package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.RefusedException.AppTooOldException;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.MalformedJsonException;

/**
 * A whole language in one file (PROTOCOL.md, section 5), verified only when it is imported. It is
 * read as a stream and never past what its header and the scope allow, so that a small file cannot
 * fill the memory.
 */
final class Pack {
    private static final int MAX_HEADER_LENGTH = 256 * 1024;
    private static final long MEBIBYTE = 1024 * 1024L;

    private final String language;
    private final Scope scope;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Pack(JsonObject header) throws RefusedException, MalformedJsonException {
        if (header.integer("pack") != 1) {
            throw new AppTooOldException("the pack is of a later protocol");
        }
        this.language = header.text("language");
        this.scope = header.text("scope").equals("all") ? Scope.ALL : Scope.ESSENTIALS;
    }

    /**
     * Reads a pack file: uncompressed, or compressed once.
     *
     * @throws RefusedException when it is truncated, padded, compressed twice or malformed
     */
    static Pack ofFile(InputStream file) throws RefusedException {
        try {
            Pack pack = of(ContentCoding.detect(file));
            if (file.read() >= 0) {
                throw new RefusedException("there are bytes after the pack");
            }
            return pack;
        } catch (IOException e) {
            throw new RefusedException("a pack is truncated or wrongly compressed");
        }
    }

    /**
     * Reads an uncompressed pack.
     *
     * @throws RefusedException when it is truncated, padded or malformed
     */
    static Pack of(InputStream plain) throws RefusedException {
        try {
            JsonObject header = JsonParser.parseObject(firstLine(plain));
            Pack pack = new Pack(header);
            pack.readParts(header.objects("parts"), new DataInputStream(plain));
            if (plain.read() >= 0) {
                throw new RefusedException("there are bytes after the pack");
            }
            return pack;
        } catch (MalformedJsonException e) {
            throw new RefusedException("a pack is malformed: " + e.getMessage());
        } catch (IOException e) {
            throw new RefusedException("a pack is truncated or wrongly compressed");
        }
    }

    /** The most bytes that a pack of a scope may have, uncompressed. */
    static long limit(Scope scope) {
        return (scope == Scope.ALL ? 256 : 16) * MEBIBYTE;
    }

    String language() {
        return language;
    }

    /**
     * Verifies everything, then takes what is newer than what is held.
     *
     * @return false when the phone has at least as much
     * @throws RefusedException when anything in it is not what it must be: then nothing is taken
     */
    boolean importInto(LocalStore store) throws RefusedException, IOException {
        Head head = store.verified(part("head"), number -> part("root/" + number));
        boolean older = store.isOlder(head);
        PendingUpdate update = update(head);
        LanguageState held = store.current().language(language);
        int newer = held.position == null ? 1 : head.position().compareTo(held.position);
        boolean complete = update.isComplete(held);
        if (older && (newer < 0 || (newer == 0 && complete))) {
            return false;
        }
        Head known = store.current().head();
        boolean sameHead = known != null && head.compareWith(known) == 0;
        if (!older && newer == 0 && sameHead && complete) {
            return false;
        }
        LocalCopy current = store.current();
        store.save(older ? update.applyOlderTo(current) : update.applyTo(current));
        return true;
    }

    private PendingUpdate update(Head head) throws RefusedException {
        Manifest manifest =
                Manifest.of(part("manifest/" + language), head.manifest(language), language);
        PendingUpdate update = new PendingUpdate(head, language, manifest);
        for (Manifest.Entry entry : manifest.entries(scope)) {
            byte[] bytes = addChunk(update, entry);
            if (Manifest.isArticlesIndex(entry.name(), language)) {
                for (Manifest.Entry shard : Manifest.articleShards(bytes, language)) {
                    addChunk(update, shard);
                }
            }
        }
        return update;
    }

    private byte[] addChunk(PendingUpdate update, Manifest.Entry entry) throws RefusedException {
        update.expect(entry);
        // Everything of the scope is in it, or it is not a pack: half of one could hide a line.
        byte[] bytes = entry.length() == 0 ? new byte[0] : part("chunk/" + entry.sha256());
        update.add(entry, entry.verified(bytes));
        return bytes;
    }

    private byte[] part(String name) throws RefusedException {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new RefusedException("a pack lacks a part");
        }
        return bytes;
    }

    private void readParts(List<JsonObject> list, DataInputStream plain)
            throws RefusedException, MalformedJsonException, IOException {
        long left = limit(scope);
        for (JsonObject part : list) {
            long length = part.integer("length");
            if (length > left) {
                throw new RefusedException("a pack is too long");
            }
            left -= length;
            byte[] bytes = exactly(plain, length);
            byte[] same = parts.put(part.text("name"), bytes);
            // Two empty chunks have one address; two different parts of one name contradict each
            // other.
            if (same != null && !Arrays.equals(same, bytes)) {
                throw new RefusedException("a pack has two different parts of one name");
            }
        }
    }

    /** Grows with what is read: a stated length alone reserves no memory. */
    private static byte[] exactly(InputStream plain, long length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] step = new byte[8192];
        long left = length;
        while (left > 0) {
            int count = plain.read(step, 0, (int) Math.min(step.length, left));
            if (count < 0) {
                throw new EOFException("a pack is truncated");
            }
            bytes.write(step, 0, count);
            left -= count;
        }
        return bytes.toByteArray();
    }

    private static byte[] firstLine(InputStream plain) throws RefusedException, IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = plain.read(); next != '\n'; next = plain.read()) {
            if (next < 0 || line.size() == MAX_HEADER_LENGTH || (line.size() == 0 && next != '{')) {
                throw new RefusedException("not a pack");
            }
            line.write(next);
        }
        return line.toByteArray();
    }
}
