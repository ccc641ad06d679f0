package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.JsonLinesFile.Section;
import org.notorturetj.client.Manifest.Entry;
import org.notorturetj.client.RefusedException.AppTooOldException;

/** One attempt to update a language from one mirror (PROTOCOL.md, section 6). */
final class SyncAttempt {
    private final LocalStore store;
    private final MirrorClient mirror;
    private final String language;
    private final Scope scope;
    private final long minSeq;
    private final Map<String, Section> sections = new HashMap<>();
    private boolean changed;

    /**
     * An attempt.
     *
     * @param minSeq the publication that is asked for; 0 for the newest
     */
    SyncAttempt(LocalStore store, MirrorClient mirror, String language, Scope scope, long minSeq) {
        this.store = store;
        this.mirror = mirror;
        this.language = language;
        this.scope = scope;
        this.minSeq = minSeq;
    }

    /**
     * Runs it. What could be verified is stored, even when the rest fails.
     *
     * @return true when everything of the scope is now as the head states
     * @throws RefusedException when the mirror has no head that can be accepted, or no manifest
     * @throws IOException when the storage fails
     */
    boolean run() throws RefusedException, IOException {
        if (store.current().language(language).manifest.isEmpty()) {
            downloadPack();
        }
        Head head = head();
        Manifest manifest = manifest(head);
        PendingUpdate update = new PendingUpdate(head, language, manifest);
        boolean complete = download(update, head, manifest.entries(scope));
        if (complete || changed) {
            saveIfNew(update.applyTo(store.current()), head);
        }
        return complete;
    }

    /** True when new content became visible. */
    boolean changed() {
        return changed;
    }

    private void saveIfNew(LocalCopy next, Head head) throws IOException {
        Head known = store.current().head();
        boolean sameHead = known != null && Arrays.equals(known.bytes(), head.bytes());
        LanguageState before = store.current().language(language);
        boolean samePosition =
                head.position().equals(before.position) && before.issued == head.issued();
        if (changed || !sameHead || !samePosition) {
            store.save(next);
        }
    }

    private void downloadPack() throws RefusedException, IOException {
        try {
            Scope first = Scope.ESSENTIALS;
            String path = "pack/" + language + "/" + first.pathSegment();
            byte[] pack = mirror.file(path, Pack.limit(first));
            changed |= Pack.of(new ByteArrayInputStream(pack)).importInto(store);
        } catch (AppTooOldException e) {
            throw e;
        } catch (RefusedException e) {
            // The same files can be fetched one by one.
        }
    }

    private Head head() throws RefusedException, IOException {
        Head head = newest(minSeq == 0 ? "head" : "head/" + minSeq);
        if (head.seq() < minSeq) {
            throw new RefusedException("the head is older than the one that was requested");
        }
        return head;
    }

    private Head newest(String path) throws RefusedException, IOException {
        Head known = store.current().head();
        byte[] bytes = mirror.head(path, known == null ? null : known.bytes());
        if (known != null && Arrays.equals(bytes, known.bytes())) {
            return known;
        }
        Head head =
                store.verified(
                        bytes, number -> mirror.file("root/" + number, MirrorClient.ROOT_LIMIT));
        store.refuseOlder(head);
        return head;
    }

    private Manifest manifest(Head head) throws RefusedException, IOException {
        LanguageState held = store.current().language(language);
        String stated = head.manifest(language);
        byte[] known = held.manifest.isEmpty() ? null : store.current().manifest(language);
        if (known != null && stated.equals(held.manifest)) {
            return Manifest.of(known, stated, language);
        }
        long since = known == null ? 0 : held.since(scope, head.position().epoch);
        if (since >= 0 && since < head.seq()) {
            try {
                return Manifest.of(updated(known, since, head), stated, language);
            } catch (AppTooOldException e) {
                throw e;
            } catch (RefusedException e) {
                sections.clear();
            }
        }
        String path = "manifest/" + language + "/" + head.seq();
        return Manifest.of(mirror.file(path, MirrorClient.MANIFEST_LIMIT), stated, language);
    }

    private byte[] updated(byte[] manifest, long since, Head head) throws RefusedException {
        String path =
                "update/" + language + "/" + scope.pathSegment() + "/" + since + "/" + head.seq();
        List<Section> all = Section.of(mirror.file(path, MirrorClient.UPDATE_LIMIT));
        for (Section section : all) {
            sections.put(section.name(), section);
        }
        Section first = sections.get("manifest." + language);
        if (first == null) {
            throw new RefusedException("an update does not begin with the manifest");
        }
        if (first.isSnapshot()) {
            String whole = "manifest/" + language + "/" + head.seq();
            return mirror.file(whole, MirrorClient.MANIFEST_LIMIT);
        }
        return first.applyTo(manifest, since, head.manifest(language));
    }

    private boolean download(PendingUpdate update, Head head, List<Entry> entries)
            throws IOException {
        boolean complete = true;
        for (Entry entry : entries) {
            update.expect(entry);
            boolean held = store.current().language(language).has(entry);
            byte[] bytes =
                    held ? store.current().chunk(language, entry.name()) : fetch(entry, head);
            if (!held && bytes != null) {
                update.add(entry, bytes);
                changed = true;
            }
            complete &= bytes != null;
            if (Manifest.isArticlesIndex(entry.name(), language) && bytes != null) {
                complete &= download(update, head, shards(bytes));
            }
        }
        return complete;
    }

    private List<Entry> shards(byte[] index) {
        try {
            return Manifest.articleShards(index, language);
        } catch (RefusedException e) {
            return Collections.emptyList();
        }
    }

    /** The bytes of an entry, by the smallest download first; null when all of them failed. */
    private byte[] fetch(Entry entry, Head head) throws IOException {
        byte[] base = store.current().chunk(language, entry.name());
        long seq =
                base == null
                        ? 0
                        : store.current()
                                .language(language)
                                .seq(entry.name(), head.position().epoch);
        Section section = sections.get(entry.name());
        if (section != null) {
            try {
                return entry.verified(section.applyTo(base, seq, entry.sha256()));
            } catch (RefusedException e) {
                // The changes of this chunk alone, then.
            }
        }
        boolean snapshot = section != null && section.isSnapshot();
        if (base != null && seq >= 0 && seq < head.seq() && !snapshot) {
            try {
                String path = "changes/" + entry.name() + "/" + seq + "/" + head.seq();
                long limit = entry.length() + MirrorClient.CHANGES_OVERHEAD;
                List<Section> one = Section.of(mirror.file(path, limit));
                if (one.size() == 1) {
                    return entry.verified(one.get(0).applyTo(base, seq, entry.sha256()));
                }
            } catch (RefusedException e) {
                // The whole chunk, then.
            }
        }
        return fetchWhole(entry);
    }

    private byte[] fetchWhole(Entry entry) {
        for (int i = 0; i < 2; i++) {
            try {
                // No request for an empty chunk: an update has no section for one that was
                // always empty.
                byte[] bytes =
                        entry.length() == 0
                                ? new byte[0]
                                : mirror.file("chunk/" + entry.sha256(), entry.length());
                return entry.verified(bytes);
            } catch (RefusedException e) {
                // A cache in between may have been wrong: once more, then it stays as it was.
            }
        }
        return null;
    }
}
