package org.notorturetj.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.storage.Blob;

/** A snapshot of the verified chunks of a language. */
public final class Content {
    private final String language;
    private final Map<String, byte[]> chunks;
    private final boolean whole;

    private Content(String language, Map<String, byte[]> chunks, boolean whole) {
        this.language = language;
        this.chunks = chunks;
        this.whole = whole;
    }

    /** Everything of a language, or of the kinds that are named. */
    static Content of(LocalCopy held, String language, String... kinds) throws IOException {
        Map<String, byte[]> chunks = new TreeMap<>();
        boolean whole = true;
        for (String name : held.language(language).chunks.keySet()) {
            boolean wanted = kinds.length == 0;
            for (String kind : kinds) {
                wanted |= isOf(kind, name, language);
            }
            byte[] bytes = wanted ? bytes(held, language, name) : null;
            if (bytes != null) {
                chunks.put(name, bytes);
            }
            whole &= !wanted || bytes != null;
        }
        return new Content(language, chunks, whole);
    }

    /** Null when the file is not there, or is deleted this moment. */
    private static byte[] bytes(LocalCopy held, String language, String name) throws IOException {
        try {
            Blob chunk = held.chunk(language, name);
            return chunk == null ? null : Encoding.bytes(chunk);
        } catch (FileNotFoundException e) {
            return null;
        }
    }

    /** False when a file is missing, because it was replaced meanwhile or the disk has lost it. */
    boolean isWhole() {
        return whole;
    }

    /** tg, ru or en, as requested. A record may be a fallback in another language. */
    public String language() {
        return language;
    }

    @Override
    public String toString() {
        return "Content " + language + " " + chunks.keySet();
    }

    /** Names of the chunks that are held, such as {@code hotlines.tg.v1}. */
    public Set<String> chunkNames() {
        return Collections.unmodifiableSet(chunks.keySet());
    }

    /**
     * The bytes of a chunk as they were published, without removed records: to compare them, or to
     * check that something is gone. Not for display: see {@link org.notorturetj.client.offline}.
     *
     * @return an empty array when it is not held
     */
    public byte[] chunk(String name) {
        byte[] bytes = chunks.get(name);
        return bytes == null ? new byte[0] : bytes.clone();
    }

    /**
     * The records of a kind, in the order of their ids.
     *
     * @param kind such as {@code guides}; {@code articles} and {@code summaries} are those of all
     *     quarters
     */
    public List<JsonObject> records(String kind) {
        List<JsonObject> records = new ArrayList<>();
        for (Map.Entry<String, byte[]> chunk : chunks.entrySet()) {
            if (isOf(kind, chunk.getKey(), language)) {
                addRecords(chunk.getValue(), records);
            }
        }
        return records;
    }

    private static boolean isOf(String kind, String name, String language) {
        boolean shard = Manifest.isArticleShard(name, language) && name.startsWith(kind + ".");
        return shard || name.equals(Scope.chunk(kind, language));
    }

    private static void addRecords(byte[] chunk, List<JsonObject> records) {
        try {
            for (JsonLinesFile.Line line : JsonLinesFile.of(chunk).all()) {
                records.add(line.json());
            }
        } catch (RefusedException e) {
            // It was read before it was stored.
            throw new IllegalStateException(e);
        }
    }
}
