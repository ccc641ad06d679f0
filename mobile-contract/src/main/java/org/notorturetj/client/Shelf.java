package org.notorturetj.client;

import java.io.IOException;

/** What the phone holds now. The only place where that changes. */
final class Shelf {
    private final Storage storage;
    private final Root shipped;

    /** Never changed, only replaced: whoever may not wait for a running sync reads it as well. */
    private volatile Held now;

    Shelf(Storage storage, Root shipped) throws IOException {
        this.storage = storage;
        this.shipped = shipped;
        this.now = Held.open(storage, shipped);
    }

    Held now() {
        return now;
    }

    /** Takes a copy for what is held, as soon as the storage has it. */
    void keep(Held next) throws IOException {
        try {
            next.commit();
            now = next;
        } catch (IOException e) {
            // The disk decides how far it came.
            now = Held.open(storage, shipped);
            throw e;
        }
    }
}
