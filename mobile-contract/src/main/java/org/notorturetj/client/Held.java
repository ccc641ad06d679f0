package org.notorturetj.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that the phone holds. A change is made on a copy, which takes the place of the
 * original when the storage has it: a step that fails leaves nothing half done.
 */
final class Held {
    private static final String STATE = "state";
    private static final String ROOT = "root";
    private static final String HEAD = "head";
    private static final String TOMBSTONES = "tombstones";
    private static final String MANIFEST = "/manifest";
    private static final String CARD = "/card";

    private final Storage storage;
    private final Map<String, byte[]> added = new HashMap<>();
    private final Map<String, HeldLanguage> languages = new TreeMap<>();
    private final Map<String, Card> cards = new TreeMap<>();
    private Root root;
    private Head head;
    private Tombstones tombstones = Tombstones.none();
    String lastMirror = "";

    private Held(Storage storage, Root root) {
        this.storage = storage;
        this.root = root;
    }

    /**
     * Opens what a storage holds. What the disk has lost or changed counts as not there, and is
     * fetched again.
     *
     * @param shipped the root that the app brought
     */
    static Held open(Storage storage, Root shipped) throws IOException {
        Held held = new Held(storage, shipped);
        try {
            held.read(shipped);
        } catch (Refused e) {
            throw new IOException("what was kept cannot be read: " + e.getMessage(), e);
        }
        return held;
    }

    private void read(Root shipped) throws IOException, Refused {
        byte[] state = storage.read(STATE);
        if (state == null) {
            return;
        }
        lastMirror = StateText.read(state, languages);
        byte[] kept = storage.read(ROOT);
        byte[] keptHead = storage.read(HEAD);
        byte[] keptTombstones = storage.read(TOMBSTONES);
        head = keptHead == null ? null : Head.of(keptHead);
        tombstones = keptTombstones == null ? tombstones : Tombstones.kept(keptTombstones);
        root = kept == null ? shipped : Root.trusted(kept);
        if (root.number() < shipped.number()) {
            trust(shipped);
        }
        for (HeldLanguage language : languages.values()) {
            byte[] card = storage.read(language.language + CARD);
            if (card != null) {
                cards.put(language.language, Card.of(card));
            }
            if (storage.read(language.language + MANIFEST) == null) {
                language.manifest = "";
            }
            for (String name : new HashSet<>(language.chunks.keySet())) {
                if (storage.read(language.language + "/" + name) == null) {
                    language.chunks.remove(name);
                }
            }
        }
    }

    Held copy() {
        Held copy = new Held(storage, root);
        copy.head = head;
        copy.tombstones = tombstones;
        copy.lastMirror = lastMirror;
        copy.cards.putAll(cards);
        for (HeldLanguage language : languages.values()) {
            copy.languages.put(language.language, language.copy());
        }
        return copy;
    }

    Root root() {
        return root;
    }

    /** The last head that was accepted; null before the first, and after a recovery. */
    Head head() {
        return head;
    }

    void accept(Head accepted) {
        head = accepted;
    }

    /**
     * Trusts a root. When it changes who may publish, all numbers are forgotten, and all content
     * and all tombstones stay (fast-forward recovery).
     */
    void trust(Root next) {
        if (!next.publishesLike(root)) {
            head = null;
            for (HeldLanguage language : languages.values()) {
                language.forgetMarks();
            }
        }
        root = next;
    }

    Tombstones tombstones() {
        return tombstones;
    }

    void bury(Tombstones more) {
        tombstones = more;
    }

    Map<String, HeldLanguage> languages() {
        return languages;
    }

    /** A language, empty when nothing is held of it yet. */
    HeldLanguage language(String language) {
        HeldLanguage held = languages.get(language);
        return held == null ? new HeldLanguage(language) : held;
    }

    byte[] chunk(String language, String name) throws IOException {
        String file = language + "/" + name;
        boolean held = language(language).chunks.containsKey(name);
        return !held ? null : added.containsKey(file) ? added.get(file) : storage.read(file);
    }

    byte[] manifest(String language) throws IOException {
        return storage.read(language + MANIFEST);
    }

    Card card(String language) {
        return cards.get(language);
    }

    void put(HeldLanguage language, String name, byte[] bytes, HeldChunk chunk) {
        languages.put(language.language, language);
        language.chunks.put(name, chunk);
        added.put(language.language + "/" + name, bytes);
    }

    void putManifest(HeldLanguage language, byte[] bytes) {
        languages.put(language.language, language);
        added.put(language.language + MANIFEST, bytes);
    }

    void putCard(Card card) {
        languages.put(card.language(), language(card.language()));
        cards.put(card.language(), card);
    }

    void dropCard(String language) {
        cards.remove(language);
    }

    /** Makes this what the phone holds, all at once, and erases everything else. */
    void commit() throws IOException {
        Set<String> kept = new HashSet<>();
        for (HeldLanguage language : languages.values()) {
            kept.add(language.language + MANIFEST);
            for (String chunk : language.chunks.keySet()) {
                kept.add(language.language + "/" + chunk);
            }
        }
        for (Card card : cards.values()) {
            added.put(card.language() + CARD, card.bytes());
        }
        added.put(STATE, StateText.of(lastMirror, languages).getBytes(StandardCharsets.UTF_8));
        added.put(ROOT, root.bytes());
        added.put(TOMBSTONES, tombstones.bytes());
        if (head != null) {
            added.put(HEAD, head.bytes());
        }
        storage.replace(kept, added);
        added.clear();
    }
}
