package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.notorturetj.client.storage.Storage;

/**
 * Keeps languages on a phone up to date, from mirrors that are not trusted (PROTOCOL.md). Syncs and
 * imports are for a thread that may wait for the network; everything that is read is answered at
 * once from what was last stored, by any thread, whatever a sync is doing. Several clients may have
 * one folder, in several processes, too.
 *
 * <p>Whatever mirrors do, what is held stays, except for what a verified head removes.
 */
public final class SyncClient {
    private final LocalStore store;
    private final Clock clock;
    private final Syncs syncs;
    private final MediaFiles media;
    private final Eraser eraser = new Eraser();

    /** The clock of the phone, which may be wrong: it only decides whether content is stale. */
    public interface Clock {
        /** Milliseconds since 1970. */
        long millis();
    }

    /**
     * Opens what a storage holds.
     *
     * @param trustedRoot the bytes of the signed root that the app was built with
     * @param shipped base addresses that the app was built with, ending with a slash; always kept
     * @param random shuffles the mirrors
     * @throws RefusedException when the root is broken: a mistake of the build
     * @throws IOException when the storage fails
     * @throws IllegalArgumentException when a base address is malformed
     */
    public SyncClient(
            byte[] trustedRoot,
            Collection<String> shipped,
            Transport transport,
            Storage storage,
            Clock clock,
            Random random)
            throws RefusedException, IOException {
        MirrorOrder mirrors = new MirrorOrder(shipped, random);
        this.store = new LocalStore(storage, Root.trusted(trustedRoot));
        this.clock = clock;
        this.syncs = new Syncs(store, mirrors, transport, clock);
        this.media = new MediaFiles(store, syncs);
    }

    /**
     * Updates a language. Chunks outside the scope that are held already stay as they are, except
     * for records that were removed. Takes at most 20 minutes, with {@link Scope#ALL} an hour;
     * {@link #cancel} and an interrupt of this thread end it within a second. Of two at once the
     * second waits for the first.
     *
     * @param language tg, ru or en
     * @throws IOException when the storage fails; failures of mirrors are in the report
     */
    public SyncReport sync(String language, Scope scope) throws IOException {
        return sync(language, scope, new SyncOptions());
    }

    /**
     * Updates a language within a time, such as the ten minutes that Android gives to a worker.
     * What was verified by then is kept, and the next sync goes on from there.
     *
     * @param milliseconds for all mirrors together: each may use half of what is left, the last one
     *     all of it
     */
    public SyncReport sync(String language, Scope scope, long milliseconds) throws IOException {
        return sync(language, scope, new SyncOptions().milliseconds(milliseconds));
    }

    /** The same with a limit of time or of bytes, or with somebody who is told how far it is. */
    public SyncReport sync(String language, Scope scope, SyncOptions options) throws IOException {
        return syncs.sync(language, scope, options);
    }

    /**
     * Updates a language to at least a publication, from a mirror that has it. A signed message has
     * asked for it, so this does not wait even after the only mirror failed, nor for a sync that is
     * running.
     *
     * @param seq the number of the publication
     */
    public SyncReport syncTo(String language, Scope scope, long seq) throws IOException {
        return syncs.syncTo(language, scope, seq);
    }

    /** Ends every sync and import that is running, within a second; each reports what it has. */
    public void cancel() {
        syncs.runs.cancel();
    }

    /**
     * Forgets a language: what is on its way, its files, its state and its card. What was removed
     * from it stays known, so that nothing old can bring it back.
     *
     * @throws IOException when the storage fails
     */
    public void forget(String language) throws IOException {
        syncs.runs.abandon(language);
        store.change(next -> next.forget(language));
        eraser.tellForgotten(language);
    }

    /**
     * Ends everything that is running and erases everything: the files, the storages of {@link
     * #alsoErase}, and what the {@linkplain #onErasure listeners} hold. This client is closed by it
     * for good: it holds nothing, and syncs, imports and other clients of the same folder write
     * nothing any more.
     *
     * @throws IOException when something is left, after all the rest was erased
     */
    public void eraseEverything() throws IOException {
        syncs.runs.close();
        eraser.eraseEverything(store);
    }

    /** Erases another storage with everything, such as that of a {@code PushInbox}. */
    public void alsoErase(Storage storage) {
        eraser.add(storage);
    }

    /** Tells somebody when something is erased, who is not kept alive by that. */
    public void onErasure(ErasureListener listener) {
        eraser.add(listener);
    }

    /** True after {@link #eraseEverything}. */
    public boolean isErased() {
        return store.isErased();
    }

    /**
     * Imports a pack file, uncompressed or compressed once with gzip or Brotli. The stream is read
     * to its end and not closed.
     *
     * @throws IOException when the storage fails
     */
    public SyncReport importPack(InputStream file) throws IOException {
        return syncs.importPack(file);
    }

    /**
     * Imports a card, the bytes of a QR code. It is kept while it is newer than the content of its
     * language.
     *
     * @return false when the phone has content or a card at least as new
     * @throws RefusedException when it is malformed or not signed by keys that may publish
     * @throws IOException when the storage fails
     */
    public boolean importCard(byte[] bytes) throws RefusedException, IOException {
        if (bytes.length > MirrorClient.SIGNED_LIMIT) {
            throw new RefusedException("a card is too long");
        }
        Card card = Card.of(bytes);
        if (!card.isSignedFor(store.current().root())) {
            throw new RefusedException("the card is not signed by keys that may publish");
        }
        boolean newer = store.current().isOlderThan(card) && !store.isErased();
        if (newer) {
            store.change(
                    next -> {
                        if (next.isOlderThan(card)) {
                            next.putCard(card);
                        }
                    });
        }
        return newer;
    }

    /** The card of a language, if one is held that is newer than the content. */
    public Optional<Card> card(String language) {
        return Optional.ofNullable(store.newest().card(language));
    }

    /** The current content: a snapshot, which later syncs do not change. */
    public Content content(String language) throws IOException {
        return store.content(language);
    }

    /**
     * The same of some kinds only, so that no others take up memory.
     *
     * @param kinds such as {@code hotlines} and {@code alerts}
     */
    public Content content(String language, String... kinds) throws IOException {
        return store.content(language, kinds);
    }

    /** Pictures, reports and recordings that records name. */
    public MediaFiles media() {
        return media;
    }

    /** Languages of which any content is held. */
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        for (LanguageState language : store.newest().languages().values()) {
            if (!language.chunks.isEmpty()) {
                languages.add(language.language);
            }
        }
        return languages;
    }

    /**
     * Since when a language has not been updated, to be displayed: when the head was signed with
     * which it was last complete, in milliseconds since 1970. Empty while that is recent enough.
     */
    public Optional<Long> staleSince(String language) {
        return store.newest().staleSince(language, clock.millis());
    }

    /**
     * The publication as of which everything of a scope is held.
     *
     * @return -1 when something of it is missing, or its publication is unknown
     */
    public long heldSeq(String language, Scope scope) {
        LocalCopy held = store.newest();
        long epoch = held.head() == null ? -1 : held.head().position().epoch;
        long oldest = Long.MAX_VALUE;
        for (String kind : scope.kinds()) {
            long seq = held.language(language).seq(Scope.chunk(kind, language), epoch);
            oldest = Math.min(oldest, seq);
        }
        return oldest;
    }

    /** The keys that may sign push messages. */
    public KeySet alertKeys() {
        return store.current().root().alertKeys();
    }

    /** The keys that sign single records (PROTOCOL.md, section 10). */
    public KeySet publishKeys() {
        return store.current().root().publishKeys();
    }

    /** The state of the client: for a page "about this app", and for tests. */
    public SyncState state() {
        return new SyncState(store.newest());
    }
}
