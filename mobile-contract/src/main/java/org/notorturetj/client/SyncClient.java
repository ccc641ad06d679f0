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

import org.notorturetj.client.SyncReport.Outcome;

/**
 * Keeps languages on a phone up to date, from mirrors that nobody trusts (PROTOCOL.md). It never
 * sleeps and starts no thread; call it from one that may wait for the network.
 *
 * <p>Whatever mirrors do, what is held stays, except for what a verified head says is gone.
 */
public final class SyncClient {
    private final Transport transport;
    private final Mirrors mirrors;
    private final Shelf shelf;
    private final Now now;

    /** The time of the phone, which may be wrong: it only decides whether content counts as old. */
    public interface Now {
        /** Milliseconds since 1970. */
        long milliseconds();
    }

    /**
     * Opens what a storage holds.
     *
     * @param trustedRoot the bytes of the signed root that the app was built with
     * @param shipped base addresses that the app was built with, ending with a slash; always kept
     * @param random the order of mirrors
     * @throws Refused when the root is broken: a mistake of the build
     * @throws IOException when the storage fails
     * @throws IllegalArgumentException when an address is not one
     */
    public SyncClient(
            byte[] trustedRoot,
            Collection<String> shipped,
            Transport transport,
            Storage storage,
            Now now,
            Random random)
            throws Refused, IOException {
        this.transport = transport;
        this.mirrors = new Mirrors(shipped, random);
        this.shelf = new Shelf(storage, Root.trusted(trustedRoot));
        this.now = now;
    }

    /**
     * Brings a language up to date. Chunks outside of the scope that are held already stay as they
     * are, but for records that were removed.
     *
     * @param language tg, ru or en
     * @throws IOException when the storage fails; mirrors that fail are in the report
     */
    public synchronized SyncReport sync(String language, Scope scope) throws IOException {
        return sync(language, scope, 0);
    }

    /**
     * The same, for a phone that was told of a publication: only a mirror that has it answers.
     *
     * @param seq the number of the publication
     */
    public synchronized SyncReport syncOnceAt(String language, Scope scope, long seq)
            throws IOException {
        return sync(language, scope, seq);
    }

    private SyncReport sync(String language, Scope scope, long atLeast) throws IOException {
        if (!language.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("not a language");
        }
        Map<String, String> troubles = new LinkedHashMap<>();
        Outcome best = Outcome.FAILED;
        for (String mirror : mirrors.inOrder(shelf.now().lastMirror, known(language))) {
            Outcome outcome = attempt(mirror, language, scope, atLeast, troubles);
            best = outcome.compareTo(best) < 0 ? outcome : best;
            boolean done = outcome == Outcome.UPDATED || outcome == Outcome.UNCHANGED;
            // Another mirror may have something newer when this one seems to stand still.
            if (done && !staleSince(language).isPresent()) {
                break;
            }
        }
        return new SyncReport(best, staleSince(language).isPresent(), troubles);
    }

    private Outcome attempt(
            String mirror, String language, Scope scope, long atLeast, Map<String, String> troubles)
            throws IOException {
        Attempt attempt =
                new Attempt(shelf, new Fetch(transport, mirror), language, scope, atLeast);
        try {
            if (attempt.run()) {
                mirrors.worked(mirror);
                remember(mirror);
                return attempt.changed() ? Outcome.UPDATED : Outcome.UNCHANGED;
            }
            troubles.put(mirror, "some chunks could not be had");
            mirrors.failed(mirror);
            return Outcome.INCOMPLETE;
        } catch (AppTooOld e) {
            troubles.put(mirror, e.getMessage());
            return Outcome.APP_TOO_OLD;
        } catch (Refused e) {
            troubles.put(mirror, e.getMessage());
            mirrors.failed(mirror);
            return Outcome.FAILED;
        }
    }

    private void remember(String mirror) throws IOException {
        if (!shelf.now().lastMirror.equals(mirror)) {
            Held next = shelf.now().copy();
            next.lastMirror = mirror;
            shelf.keep(next);
        }
    }

    private Collection<String> known(String language) {
        Set<String> known = new TreeSet<>(shelf.now().language(language).mirrors);
        if (shelf.now().card(language) != null) {
            known.addAll(shelf.now().card(language).mirrors());
        }
        return known;
    }

    /**
     * Takes a pack from a file: as it is, or compressed once with gzip or brotli. The stream is
     * read to its end and not closed.
     *
     * @throws IOException when the storage fails
     */
    public synchronized SyncReport importPack(InputStream file) throws IOException {
        Map<String, String> troubles = new LinkedHashMap<>();
        Outcome outcome;
        boolean stale = false;
        try {
            Pack pack = Pack.ofFile(file);
            boolean taken = new PackImport(shelf, pack).run();
            outcome = taken ? Outcome.UPDATED : Outcome.UNCHANGED;
            stale = staleSince(pack.language()).isPresent();
        } catch (AppTooOld e) {
            troubles.put("file", e.getMessage());
            outcome = Outcome.APP_TOO_OLD;
        } catch (Refused e) {
            troubles.put("file", e.getMessage());
            outcome = Outcome.FAILED;
        }
        return new SyncReport(outcome, stale, troubles);
    }

    /**
     * Takes a card: the bytes of a QR code. It is kept while it is newer than the content of its
     * language.
     *
     * @return false when the phone has something at least as new
     * @throws Refused when it is not signed
     * @throws IOException when the storage fails
     */
    public synchronized boolean takeCard(byte[] bytes) throws Refused, IOException {
        if (bytes.length > Fetch.SIGNED) {
            throw new Refused("a card is longer than it may be");
        }
        Card card = Card.of(bytes);
        if (!card.isGoodFor(shelf.now().root())) {
            throw new Refused("the card is not signed by keys that may publish");
        }
        Mark held = shelf.now().language(card.language()).mark;
        Card before = shelf.now().card(card.language());
        boolean newer =
                (held == null || held.compareTo(card.mark()) < 0)
                        && (before == null || before.mark().compareTo(card.mark()) < 0);
        if (newer) {
            Held next = shelf.now().copy();
            next.putCard(card);
            shelf.keep(next);
        }
        return newer;
    }

    /** A card that is newer than the content of its language. */
    public synchronized Optional<Card> card(String language) {
        return Optional.ofNullable(shelf.now().card(language));
    }

    /** The content that is visible now: a snapshot, which later syncs do not change. */
    public synchronized Content content(String language) throws IOException {
        return Content.of(shelf.now(), language);
    }

    /** Languages of which something is held. */
    public synchronized Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        for (HeldLanguage language : shelf.now().languages().values()) {
            if (!language.chunks.isEmpty()) {
                languages.add(language.language);
            }
        }
        return languages;
    }

    /**
     * Since when a language has not been updated, to be shown: when the head was signed with which
     * it was last complete, in milliseconds since 1970. Empty while that is recent enough.
     */
    public synchronized Optional<Long> staleSince(String language) {
        HeldLanguage held = shelf.now().languages().get(language);
        boolean stale = held != null && held.refreshBy < now.milliseconds();
        return stale ? Optional.of(held.issued) : Optional.<Long>empty();
    }

    /**
     * As of which publication everything of a scope is held.
     *
     * @return -1 when something of it is not there, or nobody knows
     */
    public synchronized long heldAt(String language, Scope scope) {
        Held held = shelf.now();
        long epoch = held.head() == null ? -1 : held.head().mark().epoch;
        long oldest = Long.MAX_VALUE;
        for (String kind : scope.kinds()) {
            long seq = held.language(language).seq(Scope.chunk(kind, language), epoch);
            oldest = Math.min(oldest, seq);
        }
        return oldest;
    }

    /** Who may wake this phone up. It does not wait for a sync that is running. */
    public AlertKeys alertKeys() {
        return shelf.now().root().alertKeys();
    }

    /** What is known of the log: for a page "about this app", and for tests. */
    public synchronized Position position() {
        return new Position(shelf.now());
    }
}
