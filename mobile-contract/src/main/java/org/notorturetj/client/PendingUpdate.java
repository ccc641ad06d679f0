package org.notorturetj.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.client.Head.LogPosition;
import org.notorturetj.client.LanguageState.Chunk;
import org.notorturetj.client.storage.Blob;

/** Verified content of a language as of a head, to be applied to what the phone holds. */
final class PendingUpdate {
    private final Head head;
    private final String language;
    private final Manifest manifest;
    private final Scratch scratch;
    private final Map<String, Manifest.Entry> expected = new LinkedHashMap<>();
    private final Map<String, Blob> chunks = new LinkedHashMap<>();

    PendingUpdate(Head head, String language, Manifest manifest, Scratch scratch) {
        this.head = head;
        this.scratch = scratch;
        this.language = language;
        this.manifest = manifest;
    }

    /** An entry that belongs to the scope, whether its bytes arrive or not. */
    void expect(Manifest.Entry entry) {
        expected.put(entry.name(), entry);
    }

    /** The verified bytes of an entry. */
    void add(Manifest.Entry entry, Blob bytes) {
        chunks.put(entry.name(), bytes);
    }

    /** Applies the content of the newest head, which replaces everything of the language. */
    LocalCopy applyTo(LocalCopy held) throws IOException, RefusedException {
        LocalCopy next = held.copy();
        next.accept(head);
        put(next, false);
        return next;
    }

    /**
     * Applies the content of a head that is older than the client's own, which stays: nothing that
     * was removed since may come back with it.
     */
    LocalCopy applyOlderTo(LocalCopy held) throws IOException, RefusedException {
        LocalCopy next = held.copy();
        put(next, true);
        return next;
    }

    /** True when a language has everything that is expected. */
    boolean isComplete(LanguageState held) {
        for (Manifest.Entry entry : expected.values()) {
            Chunk chunk = held.chunks.get(entry.name());
            if (chunk == null || !head.position().equals(chunk.position)) {
                return false;
            }
        }
        return true;
    }

    private void put(LocalCopy next, boolean older) throws IOException, RefusedException {
        LanguageState held = next.language(language);
        Blob removed = chunks.get(Scope.TOMBSTONES);
        if (removed != null) {
            next.setTombstones(next.tombstones().plus(removed, head.position().epoch));
        }
        next.putManifest(held, manifest.bytes());
        for (Map.Entry<String, Blob> chunk : chunks.entrySet()) {
            Blob bytes = chunk.getValue();
            Blob kept = older ? next.tombstones().filter(bytes, head.position(), scratch) : bytes;
            // Without a removed record it is not what the manifest states, and is fetched again.
            String sha256 = kept == bytes ? expected.get(chunk.getKey()).sha256() : "";
            next.putChunk(held, chunk.getKey(), kept, new Chunk(sha256, head.position()));
        }
        for (Manifest.Entry entry : expected.values()) {
            if (held.has(entry)) {
                held.chunks.put(entry.name(), new Chunk(entry.sha256(), head.position()));
            }
        }
        removeShards(held);
        held.position = head.position();
        held.manifest = Encoding.sha256Hex(manifest.bytes());
        held.mirrors = manifest.mirrors();
        if (isComplete(held)) {
            held.issued = head.issued();
            held.refreshBy = head.refreshBy();
        }
        if (next.card(language) != null
                && next.card(language).position().compareTo(held.position) <= 0) {
            next.removeCard(language);
        }
        if (removed != null) {
            eraseElsewhere(next, Tombstones.none().plus(removed, head.position().epoch));
        }
    }

    /** Removes the shards of articles that the index no longer names. */
    private void removeShards(LanguageState held) {
        Set<String> names = new HashSet<>(held.chunks.keySet());
        boolean indexed = false;
        for (String name : expected.keySet()) {
            indexed |= Manifest.isArticlesIndex(name, language) && held.has(expected.get(name));
        }
        for (String name : names) {
            if (indexed && Manifest.isArticleShard(name, language) && !expected.containsKey(name)) {
                held.chunks.remove(name);
            }
        }
    }

    /**
     * Erases removed records from every chunk that is older than their removal, of all languages.
     * Only the tombstones of this verified head count: one that a thief once signed must not hide a
     * current hotline.
     */
    private void eraseElsewhere(LocalCopy next, Tombstones removed)
            throws IOException, RefusedException {
        for (LanguageState each : new ArrayList<>(next.languages().values())) {
            List<String> names = new ArrayList<>(each.chunks.keySet());
            for (String name : names) {
                Blob bytes = next.chunk(each.language, name);
                LogPosition position = each.chunks.get(name).position;
                Blob kept = bytes == null ? null : removed.filter(bytes, position, scratch);
                if (kept != bytes) {
                    next.putChunk(each, name, kept, new Chunk("", position));
                }
            }
        }
    }
}
