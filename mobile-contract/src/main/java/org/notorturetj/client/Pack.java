package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.RefusedException.AppTooOldException;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.storage.Blob;
import org.notorturetj.client.storage.Storage;

/**
 * A whole language in one file (PROTOCOL.md, section 5), verified only when it is imported. It is
 * read as a stream into a scratch file, and never past what its header and the scope allow, so that
 * neither a small file nor a large one can fill the memory.
 */
final class Pack {
    private static final int MAX_HEADER_LENGTH = 256 * 1024;
    private static final long MEBIBYTE = 1024 * 1024L;
    private static final String DIFFERENT = "a pack has two different parts of one name";

    private final String language;
    private final Scope scope;
    private final Scratch scratch;
    private final Map<String, Blob> parts = new LinkedHashMap<>();

    private Pack(JsonObject header, Scratch scratch)
            throws RefusedException, MalformedJsonException {
        this.scratch = scratch;
        if (header.integer("pack") != 1) {
            throw new AppTooOldException("the pack is of a later protocol");
        }
        this.language = header.text("language");
        this.scope = header.text("scope").equals("all") ? Scope.ALL : Scope.ESSENTIALS;
    }

    /**
     * Reads a pack file: uncompressed, or compressed once.
     *
     * @param scratch where its parts are kept until it was imported
     * @throws RefusedException when it is truncated, padded, compressed twice or malformed
     */
    static Pack ofFile(InputStream file, Scratch scratch) throws RefusedException {
        // Not closed: the file is its owner's.
        try {
            Pack pack = of(ContentCoding.detect(file), scratch);
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
    static Pack of(InputStream plain, Scratch scratch) throws RefusedException {
        try {
            JsonObject header = JsonParser.parseObject(firstLine(plain));
            Pack pack = new Pack(header, scratch);
            pack.readParts(header.objects("parts"), plain);
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
        while (true) {
            try {
                return importOnce(store);
            } catch (Storage.ChangedException e) {
                // A sync was faster: what is newer now?
                scratch.stop().refuseOverdue();
            }
        }
    }

    /**
     * Takes the files of media in it.
     *
     * @return true when one was new
     */
    boolean takeMedia(LocalStore store) throws IOException {
        return new PackMedia(parts, scratch.stop()).takenBy(store);
    }

    private boolean importOnce(LocalStore store) throws RefusedException, IOException {
        Head head =
                store.heads.verified(
                        part("head", MirrorClient.SIGNED_LIMIT),
                        number -> part("root/" + number, MirrorClient.ROOT_LIMIT));
        boolean older = store.heads.isOlder(head);
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
        if (!older && store.heads.isOlder(head)) {
            throw new Storage.ChangedException();
        }
        LocalCopy next = older ? update.applyOlderTo(current) : update.applyTo(current);
        store.save(next, scratch.stop());
        return true;
    }

    private PendingUpdate update(Head head) throws RefusedException, IOException {
        byte[] stated = part("manifest/" + language, MirrorClient.MANIFEST_LIMIT);
        Manifest manifest = Manifest.of(stated, head.manifest(language), language);
        PendingUpdate update = new PendingUpdate(head, language, manifest, scratch);
        for (Manifest.Entry entry : manifest.entries(scope)) {
            Blob chunk = addChunk(update, entry);
            if (Manifest.isArticlesIndex(entry.name(), language)) {
                byte[] index = Encoding.bytes(chunk);
                for (Manifest.Entry shard : Manifest.articleShards(index, language)) {
                    addChunk(update, shard);
                }
            }
        }
        return update;
    }

    private Blob addChunk(PendingUpdate update, Manifest.Entry entry)
            throws RefusedException, IOException {
        update.expect(entry);
        // Everything of the scope is in it, or it is not a pack: half of one could hide a line.
        Blob bytes = entry.length() == 0 ? Blob.of(new byte[0]) : part("chunk/" + entry.sha256());
        update.add(entry, entry.verified(bytes));
        return bytes;
    }

    private Blob part(String name) throws RefusedException {
        Blob bytes = parts.get(name);
        if (bytes == null) {
            throw new RefusedException("a pack lacks a part");
        }
        return bytes;
    }

    /** A part that is small, in memory. */
    private byte[] part(String name, long limit) throws RefusedException {
        Blob part = part(name);
        try {
            if (part.length() > limit) {
                throw new RefusedException("a part of a pack is too long");
            }
            return Encoding.bytes(part);
        } catch (IOException e) {
            throw new RefusedException("a part of a pack cannot be read");
        }
    }

    private void readParts(List<JsonObject> list, InputStream plain)
            throws RefusedException, MalformedJsonException, IOException {
        Spool all = scratch.spool();
        List<Blob[]> repeated = new ArrayList<>();
        long left = limit(scope);
        for (JsonObject part : list) {
            long length = part.integer("length");
            if (length > left) {
                throw new RefusedException("a pack is too long");
            }
            left -= length;
            Blob bytes = all.slice(limit(scope) - left - length, length);
            Blob same = parts.put(part.text("name"), bytes);
            if (same != null && same.length() != length) {
                throw new RefusedException(DIFFERENT);
            }
            if (same != null) {
                // Two empty chunks have one address; other equal parts may repeat as well.
                repeated.add(new Blob[] {same, bytes});
            }
        }
        copy(plain, limit(scope) - left, all);
        all.finish();
        for (Blob[] pair : repeated) {
            if (!Encoding.sha256Hex(pair[0]).equals(Encoding.sha256Hex(pair[1]))) {
                throw new RefusedException(DIFFERENT);
            }
        }
    }

    private static void copy(InputStream plain, long length, OutputStream to) throws IOException {
        byte[] step = new byte[8192];
        for (long left = length; left > 0; ) {
            int count = plain.read(step, 0, (int) Math.min(step.length, left));
            if (count < 0) {
                throw new EOFException("a pack is truncated");
            }
            to.write(step, 0, count);
            left -= count;
        }
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
