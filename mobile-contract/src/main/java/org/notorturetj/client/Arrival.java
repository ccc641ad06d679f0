package org.notorturetj.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verified content of a language as of a head, on its way into what the phone holds. */
final class Arrival {
    private final Head head;
    private final String language;
    private final Manifest manifest;
    private final Map<String, Entry> wanted = new LinkedHashMap<>();
    private final Map<String, byte[]> chunks = new LinkedHashMap<>();

    Arrival(Head head, String language, Manifest manifest) {
        this.head = head;
        this.language = language;
        this.manifest = manifest;
    }

    /** An entry that belongs to the scope, whether its bytes come or not. */
    void want(Entry entry) {
        wanted.put(entry.name(), entry);
    }

    /** The verified bytes of an entry. */
    void bring(Entry entry, byte[] bytes) {
        chunks.put(entry.name(), bytes);
    }

    /**
     * The content of a head that is the newest: it is the truth, and takes the place of all before.
     */
    Held into(Held held) throws IOException, Refused {
        Held next = held.copy();
        next.accept(head);
        put(next, false);
        return next;
    }

    /**
     * The content of a head that is older than the client's own, which stays: nothing that was
     * removed since may come back with it.
     */
    Held intoLater(Held held) throws IOException, Refused {
        Held next = held.copy();
        put(next, true);
        return next;
    }

    /** True when a language has everything that was wanted. */
    boolean isComplete(HeldLanguage held) {
        for (Entry entry : wanted.values()) {
            HeldChunk chunk = held.chunks.get(entry.name());
            if (chunk == null || !head.mark().equals(chunk.mark)) {
                return false;
            }
        }
        return true;
    }

    private void put(Held next, boolean older) throws IOException, Refused {
        HeldLanguage held = next.language(language);
        byte[] removed = chunks.get(Scope.TOMBSTONES);
        if (removed != null) {
            next.bury(next.tombstones().and(removed, head.mark().epoch));
        }
        next.putManifest(held, manifest.bytes());
        for (Map.Entry<String, byte[]> chunk : chunks.entrySet()) {
            byte[] bytes = chunk.getValue();
            byte[] left = older ? next.tombstones().filtered(bytes, head.mark()) : bytes;
            // Without a record it is no longer what the manifest states, and is fetched again.
            String sha256 = left == bytes ? wanted.get(chunk.getKey()).sha256() : "";
            next.put(held, chunk.getKey(), left, new HeldChunk(sha256, head.mark()));
        }
        for (Entry entry : wanted.values()) {
            if (held.has(entry)) {
                held.chunks.put(entry.name(), new HeldChunk(entry.sha256(), head.mark()));
            }
        }
        dropShards(held);
        held.mark = head.mark();
        held.manifest = Sha256.hex(manifest.bytes());
        held.mirrors = manifest.mirrors();
        if (isComplete(held)) {
            held.issued = head.issued();
            held.refreshBy = head.refreshBy();
        }
        if (next.card(language) != null && next.card(language).mark().compareTo(held.mark) <= 0) {
            next.dropCard(language);
        }
        if (removed != null) {
            eraseElsewhere(next, Tombstones.none().and(removed, head.mark().epoch));
        }
    }

    /** Shards of articles that the index no longer names. */
    private void dropShards(HeldLanguage held) {
        Set<String> names = new HashSet<>(held.chunks.keySet());
        boolean indexed = false;
        for (String name : wanted.keySet()) {
            indexed |= ArticleShards.isIndex(name, language) && held.has(wanted.get(name));
        }
        for (String name : names) {
            if (indexed && ArticleShards.isShard(name, language) && !wanted.containsKey(name)) {
                held.chunks.remove(name);
            }
        }
    }

    /**
     * Takes removed records out of every chunk that is older than their removal, of all languages.
     * Only what this verified head calls removed counts: of what a thief once called so, nothing
     * must hide a line of today.
     */
    private static void eraseElsewhere(Held next, Tombstones removed) throws IOException, Refused {
        for (HeldLanguage each : new ArrayList<>(next.languages().values())) {
            List<String> names = new ArrayList<>(each.chunks.keySet());
            for (String name : names) {
                byte[] bytes = next.chunk(each.language, name);
                Mark made = each.chunks.get(name).mark;
                byte[] left = bytes == null ? null : removed.filtered(bytes, made);
                if (left != bytes) {
                    next.put(each, name, left, new HeldChunk("", made));
                }
            }
        }
    }
}
