package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One try to bring a language up to date from one mirror (PROTOCOL.md, section 6). */
final class Attempt {
    private final Shelf shelf;
    private final Fetch fetch;
    private final String language;
    private final Scope scope;
    private final long atLeast;
    private final Map<String, Section> sections = new HashMap<>();
    private boolean changed;

    /**
     * A try.
     *
     * @param atLeast the publication that is asked for; 0 for the newest
     */
    Attempt(Shelf shelf, Fetch fetch, String language, Scope scope, long atLeast) {
        this.shelf = shelf;
        this.fetch = fetch;
        this.language = language;
        this.scope = scope;
        this.atLeast = atLeast;
    }

    /**
     * Runs it. What could be verified is kept, also when the rest fails.
     *
     * @return true when everything of the scope is now as the head states
     * @throws Refused when the mirror gave no head that can be accepted, or no manifest
     * @throws IOException when the storage fails
     */
    boolean run() throws Refused, IOException {
        if (shelf.now().language(language).manifest.isEmpty()) {
            takePack();
        }
        Head head = head();
        Manifest manifest = manifest(head);
        Arrival arrival = new Arrival(head, language, manifest);
        boolean whole = bring(arrival, head, Wanted.of(manifest, scope, language));
        if (whole || changed) {
            Held next = arrival.into(shelf.now());
            keepIfNew(next, head);
        }
        return whole;
    }

    /** True when something became visible. */
    boolean changed() {
        return changed;
    }

    private void keepIfNew(Held next, Head head) throws IOException {
        Head known = shelf.now().head();
        boolean sameHead = known != null && Arrays.equals(known.bytes(), head.bytes());
        HeldLanguage before = shelf.now().language(language);
        boolean sameMark = head.mark().equals(before.mark) && before.issued == head.issued();
        if (changed || !sameHead || !sameMark) {
            shelf.keep(next);
        }
    }

    private void takePack() throws Refused, IOException {
        try {
            Scope first = Scope.ESSENTIALS;
            String path = "pack/" + language + "/" + first.word();
            byte[] pack = fetch.file(path, Pack.limit(first));
            changed |= new PackImport(shelf, Pack.of(new ByteArrayInputStream(pack))).run();
        } catch (AppTooOld e) {
            throw e;
        } catch (Refused e) {
            // There are other ways to the same files.
        }
    }

    private Head head() throws Refused, IOException {
        Head head = newest(atLeast == 0 ? "head" : "head/" + atLeast);
        if (head.seq() < atLeast) {
            throw new Refused("the head is older than the one that was asked for");
        }
        return head;
    }

    private Head newest(String path) throws Refused, IOException {
        Head known = shelf.now().head();
        byte[] bytes = fetch.head(path, known == null ? null : known.bytes());
        if (known != null && Arrays.equals(bytes, known.bytes())) {
            return known;
        }
        Trust trust = new Trust(shelf);
        Head head = trust.signed(bytes, number -> fetch.file("root/" + number, Fetch.ROOT));
        trust.refuseOlder(head);
        return head;
    }

    private Manifest manifest(Head head) throws Refused, IOException {
        HeldLanguage held = shelf.now().language(language);
        String stated = head.manifest(language);
        byte[] known = held.manifest.isEmpty() ? null : shelf.now().manifest(language);
        if (known != null && stated.equals(held.manifest)) {
            return Manifest.of(known, stated, language);
        }
        long since = known == null ? 0 : held.since(scope, head.mark().epoch);
        if (since >= 0 && since < head.seq()) {
            try {
                return Manifest.of(updated(known, since, head), stated, language);
            } catch (AppTooOld e) {
                throw e;
            } catch (Refused e) {
                sections.clear();
            }
        }
        String path = "manifest/" + language + "/" + head.seq();
        return Manifest.of(fetch.file(path, Fetch.MANIFEST), stated, language);
    }

    private byte[] updated(byte[] manifest, long since, Head head) throws Refused {
        String path = "update/" + language + "/" + scope.word() + "/" + since + "/" + head.seq();
        List<Section> all = Section.of(fetch.file(path, Fetch.UPDATE));
        for (Section section : all) {
            sections.put(section.name(), section);
        }
        Section first = sections.get("manifest." + language);
        if (first == null) {
            throw new Refused("an update does not begin with the manifest");
        }
        if (first.isSnapshot()) {
            String whole = "manifest/" + language + "/" + head.seq();
            return fetch.file(whole, Fetch.MANIFEST);
        }
        return first.applied(manifest, since, head.manifest(language));
    }

    private boolean bring(Arrival arrival, Head head, List<Entry> entries) throws IOException {
        boolean whole = true;
        for (Entry entry : entries) {
            arrival.want(entry);
            boolean have = shelf.now().language(language).has(entry);
            byte[] bytes = have ? shelf.now().chunk(language, entry.name()) : fetched(entry, head);
            if (!have && bytes != null) {
                arrival.bring(entry, bytes);
                changed = true;
            }
            whole &= bytes != null;
            if (ArticleShards.isIndex(entry.name(), language) && bytes != null) {
                whole &= bring(arrival, head, shards(bytes));
            }
        }
        return whole;
    }

    private List<Entry> shards(byte[] index) {
        try {
            return ArticleShards.of(index, language);
        } catch (Refused e) {
            return Collections.emptyList();
        }
    }

    /** The bytes of an entry, the cheapest way first; null when every way failed. */
    private byte[] fetched(Entry entry, Head head) throws IOException {
        byte[] base = shelf.now().chunk(language, entry.name());
        long seq =
                base == null
                        ? 0
                        : shelf.now().language(language).seq(entry.name(), head.mark().epoch);
        Section section = sections.get(entry.name());
        if (section != null) {
            try {
                return entry.checked(section.applied(base, seq, entry.sha256()));
            } catch (Refused e) {
                // Section by section, then.
            }
        }
        boolean wholeIsSmaller = section != null && section.isSnapshot();
        if (base != null && seq >= 0 && seq < head.seq() && !wholeIsSmaller) {
            try {
                String path = "changes/" + entry.name() + "/" + seq + "/" + head.seq();
                long limit = entry.length() + Fetch.MORE_THAN_CHUNK;
                List<Section> one = Section.of(fetch.file(path, limit));
                if (one.size() == 1) {
                    return entry.checked(one.get(0).applied(base, seq, entry.sha256()));
                }
            } catch (Refused e) {
                // The whole chunk, then.
            }
        }
        return whole(entry);
    }

    private byte[] whole(Entry entry) {
        for (int i = 0; i < 2; i++) {
            try {
                // Nothing need not be asked for: an update has no section for what was always
                // empty.
                byte[] bytes =
                        entry.length() == 0
                                ? new byte[0]
                                : fetch.file("chunk/" + entry.sha256(), entry.length());
                return entry.checked(bytes);
            } catch (Refused e) {
                // A cache on the way may have been wrong: once more, then it stays as it was.
            }
        }
        return null;
    }
}
