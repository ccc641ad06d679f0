package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.notorturetj.client.Head.LogPosition;
import org.notorturetj.client.RefusedException.AppTooOldException;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.storage.Storage;

/**
 * Keeps languages on a phone up to date, from mirrors that are not trusted (PROTOCOL.md). It never
 * sleeps and starts no thread; call it from a thread that may wait for the network.
 *
 * <p>Whatever mirrors do, what is held stays, except for what a verified head removes.
 */
public final class SyncClient {
    private final Transport transport;
    private final MirrorOrder mirrors;
    private final LocalStore store;
    private final Clock clock;

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
        this.transport = transport;
        this.mirrors = new MirrorOrder(shipped, random);
        this.store = new LocalStore(storage, Root.trusted(trustedRoot));
        this.clock = clock;
    }

    /**
     * Updates a language. Chunks outside the scope that are held already stay as they are, except
     * for records that were removed. Takes at most 20 minutes, with {@link Scope#ALL} an hour.
     *
     * @param language tg, ru or en
     * @throws IOException when the storage fails; failures of mirrors are in the report
     */
    public synchronized SyncReport sync(String language, Scope scope) throws IOException {
        return sync(language, scope, scope.milliseconds());
    }

    /**
     * Updates a language within a time, such as the ten minutes that Android gives to a worker.
     * What was verified by then is kept, and the next sync goes on from there.
     *
     * @param milliseconds for all mirrors together: each may use half of what is left, the last one
     *     all of it
     */
    public synchronized SyncReport sync(String language, Scope scope, long milliseconds)
            throws IOException {
        SyncRun run = new SyncRun(this, store, mirrors, transport, clock, language);
        return run.isWaiting() ? run.waiting() : run.sync(scope, 0, milliseconds);
    }

    /**
     * Updates a language to at least a publication, from a mirror that has it. A signed message has
     * asked for it, so this does not wait even after the only mirror failed.
     *
     * @param seq the number of the publication
     */
    public synchronized SyncReport syncTo(String language, Scope scope, long seq)
            throws IOException {
        return new SyncRun(this, store, mirrors, transport, clock, language)
                .sync(scope, seq, scope.milliseconds());
    }

    /**
     * Imports a pack file, uncompressed or compressed once with gzip or Brotli. The stream is read
     * to its end and not closed.
     *
     * @throws IOException when the storage fails
     */
    public synchronized SyncReport importPack(InputStream file) throws IOException {
        Map<String, String> failures = new LinkedHashMap<>();
        Outcome outcome;
        boolean stale = false;
        try (Scratch scratch = store.scratch()) {
            Pack pack = Pack.ofFile(file, scratch);
            boolean imported = pack.importInto(store);
            outcome = imported ? Outcome.UPDATED : Outcome.UNCHANGED;
            stale = staleSince(pack.language()).isPresent();
        } catch (AppTooOldException e) {
            failures.put("file", e.getMessage());
            outcome = Outcome.APP_TOO_OLD;
        } catch (RefusedException e) {
            failures.put("file", e.getMessage());
            outcome = Outcome.FAILED;
        } catch (OutOfMemoryError | StackOverflowError e) {
            failures.put("file", "the pack does not fit into the memory");
            outcome = Outcome.FAILED;
        }
        return new SyncReport(outcome, stale, failures, 0);
    }

    /**
     * Imports a card, the bytes of a QR code. It is kept while it is newer than the content of its
     * language.
     *
     * @return false when the phone has content or a card at least as new
     * @throws RefusedException when it is malformed or not signed by keys that may publish
     * @throws IOException when the storage fails
     */
    public synchronized boolean importCard(byte[] bytes) throws RefusedException, IOException {
        if (bytes.length > MirrorClient.SIGNED_LIMIT) {
            throw new RefusedException("a card is too long");
        }
        Card card = Card.of(bytes);
        if (!card.isSignedFor(store.current().root())) {
            throw new RefusedException("the card is not signed by keys that may publish");
        }
        LogPosition held = store.current().language(card.language()).position;
        Card before = store.current().card(card.language());
        boolean newer =
                (held == null || held.compareTo(card.position()) < 0)
                        && (before == null || before.position().compareTo(card.position()) < 0);
        if (newer) {
            LocalCopy next = store.current().copy();
            next.putCard(card);
            store.save(next);
        }
        return newer;
    }

    /** The card of a language, if one is held that is newer than the content. */
    public synchronized Optional<Card> card(String language) {
        return Optional.ofNullable(store.current().card(language));
    }

    /** The current content: a snapshot, which later syncs do not change. */
    public synchronized Content content(String language) throws IOException {
        return Content.of(store.current(), language);
    }

    /**
     * The same of some kinds only, so that no others take up memory.
     *
     * @param kinds such as {@code hotlines} and {@code alerts}
     */
    public synchronized Content content(String language, String... kinds) throws IOException {
        return Content.of(store.current(), language, kinds);
    }

    /** Languages of which any content is held. */
    public synchronized Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        for (LanguageState language : store.current().languages().values()) {
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
    public synchronized Optional<Long> staleSince(String language) {
        LanguageState held = store.current().languages().get(language);
        boolean stale = held != null && held.refreshBy < clock.millis();
        return stale ? Optional.of(held.issued) : Optional.<Long>empty();
    }

    /**
     * The publication as of which everything of a scope is held.
     *
     * @return -1 when something of it is missing, or its publication is unknown
     */
    public synchronized long heldSeq(String language, Scope scope) {
        LocalCopy held = store.current();
        long epoch = held.head() == null ? -1 : held.head().position().epoch;
        long oldest = Long.MAX_VALUE;
        for (String kind : scope.kinds()) {
            long seq = held.language(language).seq(Scope.chunk(kind, language), epoch);
            oldest = Math.min(oldest, seq);
        }
        return oldest;
    }

    /** The keys that may sign push messages. Does not wait for a sync that is running. */
    public KeySet alertKeys() {
        return store.current().root().alertKeys();
    }

    /** The keys that sign single records (PROTOCOL.md, section 10). */
    public KeySet publishKeys() {
        return store.current().root().publishKeys();
    }

    /** The state of the client: for a page "about this app", and for tests. */
    public synchronized SyncState state() {
        return new SyncState(store.current());
    }
}
