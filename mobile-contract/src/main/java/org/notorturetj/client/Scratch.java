package org.notorturetj.client;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.storage.Storage;

/** Everything that one attempt has received and not stored: gone when the attempt ends. */
final class Scratch implements Closeable {
    private final Storage storage;
    private final Stop stop;
    private final List<Spool> spools = new ArrayList<>();

    /**
     * Of one attempt.
     *
     * @param stop ends what is read from it and written to it
     */
    Scratch(Storage storage, Stop stop) {
        this.storage = storage;
        this.stop = stop;
    }

    Stop stop() {
        return stop;
    }

    /** A new spool, which lives as long as this. */
    Spool spool() {
        Spool spool = new Spool(storage, stop);
        spools.add(spool);
        return spool;
    }

    @Override
    public void close() {
        for (Spool spool : spools) {
            spool.close();
        }
        spools.clear();
    }
}
