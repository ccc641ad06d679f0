package org.notorturetj.client;

import java.io.IOException;

/** Takes from a pack what is newer than what is held (PROTOCOL.md, section 5). */
final class PackImport {
    private final Shelf shelf;
    private final Trust trust;
    private final Pack pack;

    PackImport(Shelf shelf, Pack pack) {
        this.shelf = shelf;
        this.trust = new Trust(shelf);
        this.pack = pack;
    }

    /**
     * Verifies everything, then takes it.
     *
     * @return false when the phone has at least as much
     * @throws Refused when anything in it is not what it must be: then nothing is taken
     */
    boolean run() throws Refused, IOException {
        String language = pack.language();
        Head head = trust.signed(part("head"), number -> part("root/" + number));
        boolean older = trust.isOlder(head);
        Arrival arrival = arrival(head, language);
        HeldLanguage held = shelf.now().language(language);
        int newer = held.mark == null ? 1 : head.mark().compareTo(held.mark);
        if (older && (newer < 0 || (newer == 0 && arrival.isComplete(held)))) {
            return false;
        }
        if (!older && newer == 0 && isKnown(head) && arrival.isComplete(held)) {
            return false;
        }
        shelf.keep(older ? arrival.intoLater(shelf.now()) : arrival.into(shelf.now()));
        return true;
    }

    private boolean isKnown(Head head) {
        Head known = shelf.now().head();
        return known != null && head.compareWith(known) == 0;
    }

    private Arrival arrival(Head head, String language) throws Refused {
        Manifest manifest =
                Manifest.of(part("manifest/" + language), head.manifest(language), language);
        Arrival arrival = new Arrival(head, language, manifest);
        for (Entry entry : Wanted.of(manifest, pack.scope(), language)) {
            byte[] bytes = bring(arrival, entry);
            if (ArticleShards.isIndex(entry.name(), language)) {
                for (Entry shard : ArticleShards.of(bytes, language)) {
                    bring(arrival, shard);
                }
            }
        }
        return arrival;
    }

    private byte[] bring(Arrival arrival, Entry entry) throws Refused {
        arrival.want(entry);
        // Everything of the scope is in it, or it is not a pack: half of one could hide a line.
        byte[] bytes = entry.length() == 0 ? new byte[0] : part("chunk/" + entry.sha256());
        arrival.bring(entry, entry.checked(bytes));
        return bytes;
    }

    private byte[] part(String name) throws Refused {
        byte[] bytes = pack.part(name);
        if (bytes == null) {
            throw new Refused("a pack lacks a part");
        }
        return bytes;
    }
}
