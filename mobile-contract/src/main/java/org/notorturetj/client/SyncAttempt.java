package org.notorturetj.client;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.ChangeSection.Place;
import org.notorturetj.client.Manifest.Entry;
import org.notorturetj.client.RefusedException.SupersededException;
import org.notorturetj.client.storage.Blob;
import org.notorturetj.client.storage.Storage;

/** One attempt to update a language from one mirror (PROTOCOL.md, section 6). */
final class SyncAttempt {
    private final LocalStore store;
    private final MirrorClient mirror;
    private final String language;
    private final Scope scope;
    private final long minSeq;
    private final Scratch scratch;
    private final Map<String, Place> sections = new HashMap<>();
    private final ManifestDownload manifests;
    private final ChunkDownload chunks;
    private final Tally tally;
    private boolean changed;

    /**
     * An attempt.
     *
     * @param minSeq the publication that is asked for; 0 for the newest
     * @param scratch where it keeps what it receives, until it has run
     * @param tally is told what is still to come
     */
    SyncAttempt(
            LocalStore store,
            MirrorClient mirror,
            String language,
            Scope scope,
            long minSeq,
            Scratch scratch,
            Tally tally) {
        this.store = store;
        this.scratch = scratch;
        this.mirror = mirror;
        this.language = language;
        this.scope = scope;
        this.minSeq = minSeq;
        this.manifests = new ManifestDownload(store, mirror, language, scope, scratch, sections);
        this.chunks = new ChunkDownload(store, mirror, language, scratch, sections);
        this.tally = tally;
    }

    /**
     * Runs it. What could be verified is stored, even when the rest fails.
     *
     * @return true when everything of the scope is now as the head states
     * @throws RefusedException when the mirror has no head that can be accepted, or no manifest
     * @throws IOException when the storage fails
     */
    boolean run() throws RefusedException, IOException {
        tally.restart();
        // With a limit of bytes, whatever comes of it must be worth something: a pack is all or
        // nothing.
        if (store.current().language(language).manifest.isEmpty() && !tally.isLimited()) {
            downloadPack();
        }
        Head head = head();
        Manifest manifest = manifests.of(head);
        PendingUpdate update = new PendingUpdate(head, language, manifest, scratch);
        boolean complete = download(update, head, manifest.entries(scope));
        complete &= download(update, head, manifest.entriesBeside(scope));
        if (complete || changed) {
            save(update, head, complete);
        }
        return complete;
    }

    /** True when new content became visible. */
    boolean changed() {
        return changed;
    }

    /** Upon what is held by then: another sync, an import or another client may be faster. */
    private void save(PendingUpdate update, Head head, boolean complete)
            throws RefusedException, IOException {
        while (true) {
            LocalCopy held = store.current();
            if (store.heads.isOlder(head)) {
                throw new SupersededException();
            }
            try {
                if (changed || isNew(held, head)) {
                    LocalCopy next = update.applyTo(held);
                    if (complete) {
                        next.succeeded(mirror.address());
                    }
                    store.save(next, scratch.stop());
                }
                return;
            } catch (Storage.ChangedException e) {
                scratch.stop().refuseOverdue();
            }
        }
    }

    private boolean isNew(LocalCopy held, Head head) {
        Head known = held.head();
        boolean sameHead = known != null && Arrays.equals(known.bytes(), head.bytes());
        LanguageState before = held.language(language);
        return !sameHead
                || !head.position().equals(before.position)
                || before.issued != head.issued();
    }

    private void downloadPack() throws IOException {
        Scope first = Scope.ESSENTIALS;
        try (Scratch own = store.scratch(scratch.stop())) {
            Spool pack = own.spool();
            mirror.file("pack/" + language + "/" + first.pathSegment(), Pack.limit(first), pack);
            changed |= Pack.of(pack.finish().open(), own).importInto(store);
        } catch (RefusedException e) {
            // The same files can be fetched one by one. One of a later protocol counts only when a
            // signed manifest says so: anybody can write that into a pack.
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
                store.heads.verified(
                        bytes, number -> mirror.file("root/" + number, MirrorClient.ROOT_LIMIT));
        store.heads.refuseOlder(head);
        return head;
    }

    private boolean download(PendingUpdate update, Head head, List<Entry> entries)
            throws IOException {
        boolean complete = true;
        for (Entry entry : entries) {
            tally.add(missing(entry));
        }
        for (Entry entry : entries) {
            update.expect(entry);
            boolean held = store.current().language(language).has(entry);
            long missing = missing(entry);
            Blob bytes =
                    held ? store.current().chunk(language, entry.name()) : chunks.of(entry, head);
            if (!held && bytes != null) {
                update.add(entry, bytes);
                changed = true;
            }
            complete &= bytes != null;
            if (bytes != null) {
                tally.finish(missing);
            }
            if (Manifest.isArticlesIndex(entry.name(), language) && bytes != null) {
                complete &= download(update, head, shards(Encoding.bytes(bytes)));
            }
        }
        return complete;
    }

    /** What has still to come of an entry, in bytes. */
    private long missing(Entry entry) {
        boolean here =
                store.current().language(language).has(entry) || sections.containsKey(entry.name());
        return here ? 0 : entry.length();
    }

    private List<Entry> shards(byte[] index) {
        try {
            return Manifest.articleShards(index, language);
        } catch (RefusedException e) {
            return Collections.emptyList();
        }
    }
}
