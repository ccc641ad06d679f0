package org.notorturetj.client.push;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;

import org.notorturetj.client.Storage;
import org.notorturetj.client.SyncClient;

/** The notes on the disk and the screen, and the order in which the two change. */
final class Notices {
    private static final String FILE = "push";

    private final Storage storage;
    private final SyncClient.Now now;
    private final Screen screen;
    private final Notes notes;

    Notices(Storage storage, SyncClient.Now now, Screen screen) throws IOException {
        this.storage = storage;
        this.now = now;
        this.screen = screen;
        this.notes = NotesText.read(storage.read(FILE));
    }

    Notes notes() {
        return notes;
    }

    /** Seconds since 1970, by the clock of the phone. */
    long seconds() {
        return now.milliseconds() / 1000;
    }

    /**
     * Writes down, shows and takes down, and writes down that it is done. A disk that is full keeps
     * nothing from the screen.
     *
     * @throws IOException when it was not written down in the end
     */
    void perform(Collection<Heard> some) throws IOException {
        try {
            keep();
        } catch (IOException e) {
            // The second try decides; showing must not wait for it.
        }
        for (Heard one : some) {
            if (one.open) {
                change(one);
                notes.put(one.closed());
            }
        }
        keep();
    }

    private void change(Heard one) {
        if (one.kind == PushKind.RETRACT) {
            screen.remove(one.nid);
        } else if (!notes.isOver(one.nid) && one.expires > seconds()) {
            screen.show(one.nid, one.urgent, one.expires * 1000);
        }
    }

    /** Takes down what nobody speaks of any more: old phones have no timer for it. */
    void removeExpired() {
        for (Heard one : notes.all()) {
            if (one.kind == PushKind.ALERT && one.expires <= seconds()) {
                screen.remove(one.nid);
            }
        }
    }

    void keep() throws IOException {
        notes.prune(seconds());
        byte[] text = NotesText.of(notes);
        storage.replace(Collections.<String>emptySet(), Collections.singletonMap(FILE, text));
    }
}
