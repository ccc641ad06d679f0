package org.notorturetj.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.notorturetj.client.json.JsonObject;

/** The verified files of a language, as one moment saw them. */
public final class Content {
    private final String language;
    private final Map<String, byte[]> files;

    private Content(String language, Map<String, byte[]> files) {
        this.language = language;
        this.files = files;
    }

    static Content of(Held held, String language) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : held.language(language).chunks.keySet()) {
            byte[] bytes = held.chunk(language, name);
            if (bytes != null) {
                files.put(name, bytes);
            }
        }
        return new Content(language, files);
    }

    /** tg, ru or en: what was asked for. A record may be a fallback in another one. */
    public String language() {
        return language;
    }

    /** Names of the chunks that are held: {@code hotlines.tg.v1}. */
    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /**
     * The bytes of a chunk, as they were published but for removed records: to compare, to search
     * for what must be gone. Not to show: numbers are in {@link org.notorturetj.client.offline}.
     *
     * @return an empty array when it is not held
     */
    public byte[] file(String name) {
        byte[] bytes = files.get(name);
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
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            boolean shard =
                    ArticleShards.isShard(file.getKey(), language)
                            && file.getKey().startsWith(kind + ".");
            if (shard || file.getKey().equals(Scope.chunk(kind, language))) {
                addRecords(file.getValue(), records);
            }
        }
        return records;
    }

    private static void addRecords(byte[] file, List<JsonObject> records) {
        try {
            for (LinesFile.Line line : LinesFile.of(file).all()) {
                records.add(line.says());
            }
        } catch (Refused e) {
            // It was read once before it was kept.
            throw new IllegalStateException(e);
        }
    }
}
