package org.notorturetj.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the phone holds of a language. */
final class HeldLanguage {
    final String language;

    /** As of which head its manifest is; null when it is not known any more. */
    Mark mark;

    /** The digest of its manifest; empty when there is none. */
    String manifest = "";

    /** When the head was signed with which everything was complete; milliseconds since 1970. */
    long issued;

    long refreshBy;
    List<String> mirrors = new ArrayList<>();
    final Map<String, HeldChunk> chunks = new TreeMap<>();

    HeldLanguage(String language) {
        this.language = language;
    }

    HeldLanguage copy() {
        HeldLanguage copy = new HeldLanguage(language);
        copy.mark = mark;
        copy.manifest = manifest;
        copy.issued = issued;
        copy.refreshBy = refreshBy;
        copy.mirrors = mirrors;
        copy.chunks.putAll(chunks);
        return copy;
    }

    /** Forgets how high the numbers were: a thief may have signed absurd ones. */
    void forgetMarks() {
        mark = null;
        for (Map.Entry<String, HeldChunk> chunk : chunks.entrySet()) {
            chunk.setValue(new HeldChunk(chunk.getValue().sha256, null));
        }
    }

    /** True when the very bytes of an entry are here. */
    boolean has(Entry entry) {
        HeldChunk chunk = chunks.get(entry.name());
        return chunk != null && chunk.sha256.equals(entry.sha256());
    }

    /**
     * The publication from which changes can be asked for: that of the oldest chunk of a scope.
     *
     * @return -1 when there is none: the epoch is another, or nobody knows
     */
    long since(Scope scope, long epoch) {
        if (mark == null || mark.epoch != epoch) {
            return -1;
        }
        long since = mark.seq;
        for (Map.Entry<String, HeldChunk> chunk : chunks.entrySet()) {
            boolean shard = ArticleShards.isShard(chunk.getKey(), language);
            boolean asked = scope.takes(chunk.getKey(), language) || (shard && scope == Scope.ALL);
            if (asked) {
                Mark of = chunk.getValue().mark;
                if (of == null || of.epoch != epoch) {
                    return -1;
                }
                since = Math.min(since, of.seq);
            }
        }
        return since;
    }

    /** As of which publication of an epoch a chunk is; -1 when nobody knows. */
    long seq(String chunk, long epoch) {
        HeldChunk held = chunks.get(chunk);
        return held == null || held.mark == null || held.mark.epoch != epoch ? -1 : held.mark.seq;
    }
}
