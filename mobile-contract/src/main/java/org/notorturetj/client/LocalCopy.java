package org.notorturetj.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.notorturetj.client.Head.LogPosition;
import org.notorturetj.client.LanguageState.Chunk;
import org.notorturetj.client.storage.Blob;
import org.notorturetj.client.storage.Storage;

/**
 * Everything that the phone holds. A change is made on a copy, which replaces the original once the
 * storage has it: a step that fails leaves nothing half done.
 */
final class LocalCopy {
    private static final String STATE = "state";
    private static final String ROOT = "root";
    private static final String HEAD = "head";
    private static final String TOMBSTONES = "tombstones";
    private static final String MIRRORS = "mirrors";
    private static final String MANIFEST = "/manifest";
    private static final String CARD = "/card";

    private final CopyFiles files;
    private LocalCopy base;
    private final Map<String, LanguageState> languages = new TreeMap<>();
    private final Map<String, Card> cards = new TreeMap<>();
    private Root root;
    private Head head;
    private Tombstones tombstones = Tombstones.none();
    private MirrorRecord mirrors = MirrorRecord.none();
    private HeldMedia media = new HeldMedia();
    private String lastMirror = "";
    private long changes;

    private LocalCopy(CopyFiles files, Root root, LocalCopy base) {
        this.files = files;
        this.root = root;
        this.base = base;
    }

    /** What a storage holds that was erased. */
    static LocalCopy empty(Storage storage, Root shipped) {
        return new LocalCopy(CopyFiles.of(storage), shipped, null);
    }

    /**
     * Opens what a storage holds. What the disk has lost or changed counts as missing, and is
     * fetched again.
     *
     * @param shipped the root that the app was built with
     */
    static LocalCopy open(Storage storage, Root shipped) throws IOException {
        LocalCopy copy = empty(storage, shipped);
        try {
            copy.read(shipped);
        } catch (RefusedException e) {
            throw new IOException("the stored state cannot be read: " + e.getMessage(), e);
        }
        return copy;
    }

    private void read(Root shipped) throws IOException, RefusedException {
        byte[] state = files.read(STATE);
        mirrors = MirrorRecord.stored(files.read(MIRRORS));
        if (state == null) {
            return;
        }
        lastMirror = LanguageState.readAll(state, languages);
        changes = LanguageState.changes(state);
        byte[] storedRoot = files.read(ROOT);
        byte[] storedHead = files.read(HEAD);
        byte[] storedTombstones = files.read(TOMBSTONES);
        head = storedHead == null ? null : Head.of(storedHead);
        media = HeldMedia.stored(files.read(HeldMedia.FILE));
        tombstones = storedTombstones == null ? tombstones : Tombstones.stored(storedTombstones);
        root = storedRoot == null ? shipped : Root.trusted(storedRoot);
        if (root.number() < shipped.number()) {
            trust(shipped);
        }
        for (LanguageState language : languages.values()) {
            byte[] card = files.read(language.language + CARD);
            if (card != null) {
                cards.put(language.language, Card.of(card));
            }
            if (!files.isStored(language.language + MANIFEST)) {
                language.manifest = "";
            }
            for (String name : new HashSet<>(language.chunks.keySet())) {
                if (!files.isStored(language.language + "/" + name)) {
                    language.chunks.remove(name);
                }
            }
        }
    }

    /** What the storage had then; null when it can only be asked what it has now. */
    Storage.View view() {
        return files.view();
    }

    /** True when this was made from another. */
    boolean isChangeOf(LocalCopy other) {
        return base == other;
    }

    LocalCopy copy() {
        LocalCopy copy = new LocalCopy(files.copy(), root, this);
        copy.head = head;
        copy.tombstones = tombstones;
        copy.mirrors = mirrors;
        copy.lastMirror = lastMirror;
        copy.changes = changes;
        copy.media = media.copy();
        copy.cards.putAll(cards);
        for (LanguageState language : languages.values()) {
            copy.languages.put(language.language, language.copy());
        }
        return copy;
    }

    Root root() {
        return root;
    }

    String lastMirror() {
        return lastMirror;
    }

    MirrorRecord mirrors() {
        return mirrors;
    }

    void setMirrors(MirrorRecord record) {
        mirrors = record;
    }

    /** A mirror had everything. */
    void succeeded(String mirror) {
        lastMirror = mirror;
        mirrors = mirrors.without(mirror);
    }

    /** The last accepted head; null before the first, and after a recovery. */
    Head head() {
        return head;
    }

    void accept(Head accepted) {
        head = accepted;
    }

    /**
     * Trusts a root. When the last head is not good for it any more, all positions are forgotten;
     * content and tombstones stay (fast-forward recovery). While it is good they are kept: else a
     * mirror could bring back whatever was removed, with an old head of a key that stays.
     */
    void trust(Root next) {
        if (!next.hasPublishKeysOf(root) && (head == null || !head.isSignedFor(next))) {
            head = null;
            for (LanguageState language : languages.values()) {
                language.forgetPositions();
            }
        }
        root = next;
    }

    Tombstones tombstones() {
        return tombstones;
    }

    void setTombstones(Tombstones all) {
        tombstones = all;
    }

    Map<String, LanguageState> languages() {
        return languages;
    }

    /** The state of a language, empty when nothing is held of it yet. */
    LanguageState language(String language) {
        LanguageState held = languages.get(language);
        return held == null ? new LanguageState(language) : held;
    }

    /** The bytes of a chunk; null when it is not held. */
    Blob chunk(String language, String name) throws IOException {
        String file = language + "/" + name;
        boolean held = language(language).chunks.containsKey(name);
        return held ? files.find(file) : null;
    }

    byte[] manifest(String language) throws IOException {
        return files.read(language + MANIFEST);
    }

    Card card(String language) {
        return cards.get(language);
    }

    /**
     * Since when a language has not been updated: when the head was signed with which it was last
     * complete. Empty while that is recent enough.
     */
    Optional<Long> staleSince(String language, long now) {
        LanguageState held = languages.get(language);
        boolean stale = held != null && held.refreshBy < now;
        return stale ? Optional.of(held.issued) : Optional.<Long>empty();
    }

    void putChunk(LanguageState language, String name, Blob bytes, Chunk chunk) {
        languages.put(language.language, language);
        language.chunks.put(name, chunk);
        changes++;
        files.add(language.language + "/" + name, bytes);
    }

    void putManifest(LanguageState language, byte[] bytes) {
        languages.put(language.language, language);
        files.add(language.language + MANIFEST, bytes);
    }

    void putCard(Card card) {
        languages.put(card.language(), language(card.language()));
        cards.put(card.language(), card);
    }

    /**
     * True when a card is newer than the content of its language and than the card that is held.
     */
    boolean isOlderThan(Card card) {
        LogPosition held = language(card.language()).position;
        Card before = cards.get(card.language());
        return (held == null || held.compareTo(card.position()) < 0)
                && (before == null || before.position().compareTo(card.position()) < 0);
    }

    /** How often chunks were put or taken away: while it is the same, so are the records. */
    long changes() {
        return changes;
    }

    /** To be looked at. */
    HeldMedia media() {
        return media;
    }

    /** The bytes of a file of media; null when it is not held. */
    Blob mediaFile(String hash) throws IOException {
        return media.has(hash, true) ? files.find(HeldMedia.name(hash, true)) : null;
    }

    /** The beginning of one that was cut; null when there is none. */
    Blob mediaPart(String hash) throws IOException {
        return media.has(hash, false) ? files.find(HeldMedia.name(hash, false)) : null;
    }

    /**
     * Adds a file of media that a record names, or the beginning of one.
     *
     * @param owner the document that it belongs to; empty when that is not known
     * @param most bytes of all
     * @param spared those that are not given up for it
     * @return false when there is no room
     */
    boolean putMedia(
            String hash,
            Blob bytes,
            boolean whole,
            String owner,
            long most,
            Collection<String> spared) {
        boolean room = media.makeRoom(bytes.length(), most, spared);
        if (room) {
            media.put(hash, bytes.length(), whole, owner);
            files.add(HeldMedia.name(hash, whole), bytes);
        }
        return room;
    }

    void removeMedia(String hash) {
        media.remove(hash);
    }

    /** Removes everything of a language but what was removed from it. */
    void forget(String language) {
        languages.remove(language);
        cards.remove(language);
        changes++;
    }

    void removeCard(String language) {
        cards.remove(language);
    }

    /**
     * Makes this what the phone holds, all at once, and erases everything else.
     *
     * @param stop between any two files
     */
    void commit(Stop stop) throws IOException {
        Set<String> kept = new HashSet<>();
        for (LanguageState language : languages.values()) {
            kept.add(language.language + MANIFEST);
            for (String chunk : language.chunks.keySet()) {
                kept.add(language.language + "/" + chunk);
            }
        }
        if (!media.isEmpty() && (base == null || base.changes != changes)) {
            media.only(MediaReferences.among(this, media.hashes(), stop).keySet());
        }
        kept.addAll(media.names());
        if (!media.isEmpty()) {
            files.add(HeldMedia.FILE, media.bytes());
        }
        for (Card card : cards.values()) {
            files.add(card.language() + CARD, card.bytes());
        }
        String state = LanguageState.writeAll(lastMirror, languages, changes);
        files.add(STATE, state.getBytes(StandardCharsets.UTF_8));
        files.add(MIRRORS, mirrors.bytes());
        files.add(ROOT, root.bytes());
        files.add(TOMBSTONES, tombstones.bytes());
        if (head != null) {
            files.add(HEAD, head.bytes());
        }
        files.replace(kept, stop);
        base = null;
    }
}
