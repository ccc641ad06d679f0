package org.notorturetj.client.push;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;

import org.notorturetj.client.SyncClient;
import org.notorturetj.client.storage.Storage;

/** Keeps the stored history and the notifications consistent, whenever the phone is killed. */
final class NotificationJournal {
    private static final String FILE = "push";

    /** Another inbox of the same folder can be in between; it has done something each time. */
    private static final int ATTEMPTS = 100;

    private final Storage storage;
    private final SyncClient.Clock clock;
    private final NotificationDisplay display;
    private MessageHistory history;

    /** As of which the history is; null where a storage has one owner only. */
    private Storage.View view;

    NotificationJournal(Storage storage, SyncClient.Clock clock, NotificationDisplay display)
            throws IOException {
        this.storage = storage;
        this.clock = clock;
        this.display = display;
        read();
    }

    private void read() throws IOException {
        do {
            view = storage.view();
            try {
                history = MessageHistory.read(storage.read(FILE));
            } catch (FileNotFoundException e) {
                history = new MessageHistory(false, 0);
            }
            // Another inbox may replace it while it is read.
        } while (view != null && storage.isChangedSince(view));
    }

    /** Takes over what another inbox of the same folder has remembered. */
    void refresh() {
        try {
            if (view != null && storage.isChangedSince(view)) {
                read();
            }
        } catch (IOException e) {
            // Showing must not depend on it.
        }
    }

    /** Takes everything off the screen and remembers nothing of it. */
    void erase() {
        for (RememberedMessage one : history.all()) {
            display.remove(one.nid);
        }
        history = new MessageHistory(false, 0);
    }

    MessageHistory history() {
        return history;
    }

    /** Seconds since 1970, by the clock of the phone. */
    long seconds() {
        return clock.millis() / 1000;
    }

    /**
     * Stores what is pending, shows or removes it, and stores that it is done. A full disk does not
     * prevent it from being shown.
     *
     * @throws IOException when it was not stored in the end
     */
    void perform(Collection<RememberedMessage> some) throws IOException {
        try {
            store();
        } catch (IOException e) {
            // Showing must not depend on it; the second attempt reports the failure.
        }
        for (RememberedMessage one : some) {
            if (one.pending) {
                display(one);
                history.put(one.done());
            }
        }
        store();
    }

    private void display(RememberedMessage one) {
        if (one.kind == PushKind.RETRACT) {
            display.remove(one.nid);
        } else if (!history.isRetracted(one.nid) && one.expires > seconds()) {
            display.show(one.nid, one.urgent, one.expires * 1000);
        }
    }

    /** Removes notifications that have expired: old phones have no timer for it. */
    void removeExpired() {
        for (RememberedMessage one : history.all()) {
            if (one.kind == PushKind.ALERT && one.expires <= seconds()) {
                display.remove(one.nid);
            }
        }
    }

    void store() throws IOException {
        for (int i = 1; ; i++) {
            try {
                replace();
                return;
            } catch (Storage.ChangedException e) {
                MessageHistory ours = history;
                read();
                history.add(ours);
                if (i == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void replace() throws IOException {
        history.prune(seconds());
        byte[] json = history.toJson();
        // Two inboxes may have one storage.
        synchronized (storage) {
            if (view != null && storage.isChangedSince(view)) {
                throw new Storage.ChangedException();
            }
            storage.replace(Collections.<String>emptySet(), Collections.singletonMap(FILE, json));
            view = storage.view();
        }
    }
}
