package org.notorturetj.client;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.ChangeSection.Place;
import org.notorturetj.client.Manifest.Entry;
import org.notorturetj.client.RefusedException.AppTooOldException;
import org.notorturetj.client.storage.Blob;

/** One attempt to update a language from one mirror (PROTOCOL.md, section 6). */
final class SyncAttempt {
    private final LocalStore store;
    private final MirrorClient mirror;
    private final String language;
    private final Scope scope;
    private final long minSeq;
    private final Scratch scratch;
    private final Map<String, Place> sections = new HashMap<>();
    private final ChunkDownload chunks;
    private boolean changed;

    /**
     * An attempt.
     *
     * @param minSeq the publication that is asked for; 0 for the newest
     * @param scratch where it keeps what it receives, until it has run
     */
    SyncAttempt(
            LocalStore store,
            MirrorClient mirror,
            String language,
            Scope scope,
            long minSeq,
            Scratch scratch) {
        this.store = store;
        this.scratch = scratch;
        this.mirror = mirror;
        this.language = language;
        this.scope = scope;
        this.minSeq = minSeq;
        this.chunks = new ChunkDownload(store, mirror, language, scratch, sections);
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
        PendingUpdate update = new PendingUpdate(head, language, manifest, scratch);
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

    private void downloadPack() throws IOException {
        Scope first = Scope.ESSENTIALS;
        try (Scratch own = store.scratch()) {
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

    private byte[] updated(byte[] manifest, long since, Head head)
            throws RefusedException, IOException {
        String path =
                "update/" + language + "/" + scope.pathSegment() + "/" + since + "/" + head.seq();
        receiveUpdate(path);
        Place first = sections.get("manifest." + language);
        if (first == null) {
            throw new RefusedException("an update does not begin with the manifest");
        }
        ChangeSection section = first.read();
        if (section.isSnapshot()) {
            String whole = "manifest/" + language + "/" + head.seq();
            return mirror.file(whole, MirrorClient.MANIFEST_LIMIT);
        }
        Blob base = manifest == null ? null : Blob.of(manifest);
        String stated = head.manifest(language);
        long limit = MirrorClient.MANIFEST_LIMIT;
        return Encoding.bytes(section.applyTo(base, since, stated, limit, scratch));
    }

    /**
     * What has arrived when an update breaks off is as good as the rest: its results are verified.
     */
    private void receiveUpdate(String path) throws RefusedException, IOException {
        Spool received = scratch.spool();
        RefusedException failure = null;
        try {
            mirror.file(path, MirrorClient.UPDATE_LIMIT, received);
        } catch (RefusedException e) {
            failure = e;
        }
        received.finish();
        sections.putAll(ChangeSection.places(received, failure == null));
        if (failure != null && sections.isEmpty()) {
            throw failure;
        }
    }

    private boolean download(PendingUpdate update, Head head, List<Entry> entries)
            throws IOException {
        boolean complete = true;
        for (Entry entry : entries) {
            update.expect(entry);
            boolean held = store.current().language(language).has(entry);
            Blob bytes =
                    held ? store.current().chunk(language, entry.name()) : chunks.of(entry, head);
            if (!held && bytes != null) {
                update.add(entry, bytes);
                changed = true;
            }
            complete &= bytes != null;
            if (Manifest.isArticlesIndex(entry.name(), language) && bytes != null) {
                complete &= download(update, head, shards(Encoding.bytes(bytes)));
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
}
