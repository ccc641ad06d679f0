package org.notorturetj.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.ReentrantLock;

import org.notorturetj.client.storage.Storage;

/** What the phone holds now. The only place where that changes. */
final class LocalStore {
    /** Another client of the same folder can be in between; it has done something each time. */
    private static final int ATTEMPTS = 100;

    private final Storage storage;
    private final Root shipped;
    private final ReentrantLock saving = new ReentrantLock();

    /** Never changed, only replaced: a reader need not wait for a sync that is running. */
    private volatile LocalCopy current;

    private volatile boolean erased;
    private volatile long mostMedia = 32 * 1024 * 1024L;

    final TrustedHeads heads = new TrustedHeads(this);

    /** A small change, made on a copy: no network, no chunks. */
    interface Change {
        void make(LocalCopy next) throws IOException;
    }

    LocalStore(Storage storage, Root shipped) throws IOException {
        this.storage = storage;
        this.shipped = shipped;
        this.current = open();
    }

    /** What is stored, all of one moment: another client may replace it while it is read. */
    private LocalCopy open() throws IOException {
        for (int i = 1; ; i++) {
            Storage.View view = storage.view();
            try {
                LocalCopy copy = LocalCopy.open(storage, shipped);
                if (view == null || i == ATTEMPTS || !storage.isChangedSince(copy.view())) {
                    return copy;
                }
            } catch (IOException e) {
                if (view == null || i == ATTEMPTS || !storage.isChangedSince(view)) {
                    throw e;
                }
            }
        }
    }

    LocalCopy current() {
        return current;
    }

    /** The same for readers: also what another client of the same folder has stored. */
    LocalCopy newest() {
        if (saving.tryLock()) {
            try {
                if (!erased && current.view() != null && storage.isChangedSince(current.view())) {
                    current = open();
                }
            } catch (IOException e) {
                // What is in memory is worth more than nothing.
            } finally {
                saving.unlock();
            }
        }
        return current;
    }

    /** The content that was last stored, at once, while anything else is stored. */
    Content content(String language, String... kinds) throws IOException {
        LocalCopy held = newest();
        Content content = held.view() == null ? null : Content.of(held, language, kinds);
        for (int i = 0; i < ATTEMPTS && (content == null || !content.isWhole()); i++) {
            // It is replaced this moment, or the disk has lost it, or the storage has no views.
            saving.lock();
            try {
                content = Content.of(newest(), language, kinds);
            } finally {
                saving.unlock();
            }
            if (content.isWhole() || held == current) {
                return content;
            }
            held = current;
        }
        return content;
    }

    /**
     * Makes a copy the current one, as soon as the storage has it.
     *
     * @param stop of the work that it comes from
     * @throws Storage.ChangedException when it was not made from the current one
     */
    void save(LocalCopy next, Stop stop) throws IOException {
        saving.lock();
        try {
            stop.refuseOverdue();
            if (erased) {
                throw new InterruptedIOException("everything was erased");
            }
            if (!next.isChangeOf(current)) {
                throw new Storage.ChangedException();
            }
            store(next, stop);
        } finally {
            saving.unlock();
        }
    }

    private void store(LocalCopy next, Stop stop) throws IOException {
        try {
            next.commit(stop);
            current = next;
        } catch (IOException | RuntimeException | Error e) {
            // The disk decides how far it came.
            if (!erased) {
                current = open();
            }
            throw e;
        }
    }

    /** Changes the current copy, whatever else was changed meanwhile. */
    void change(Change change) throws IOException {
        change(change, Stop.never());
    }

    /** The same; a stop leaves it unchanged. */
    void change(Change change, Stop stop) throws IOException {
        for (int i = 1; ; i++) {
            saving.lock();
            try {
                LocalCopy next = current.copy();
                change.make(next);
                save(next, stop);
                return;
            } catch (Storage.ChangedException e) {
                if (i == ATTEMPTS) {
                    throw e;
                }
            } finally {
                saving.unlock();
            }
        }
    }

    /** Erases everything, for good: what is saved later is refused. */
    void erase() throws IOException {
        erased = true;
        saving.lock();
        try {
            current = LocalCopy.empty(storage, shipped);
            storage.erase();
        } finally {
            saving.unlock();
        }
    }

    boolean isErased() {
        return erased;
    }

    /** How many bytes of media there may be. */
    void keepMedia(long most) {
        mostMedia = most;
    }

    long mostMedia() {
        return mostMedia;
    }

    /** Where what is not verified yet is kept. */
    Scratch scratch(Stop stop) {
        return new Scratch(storage, stop);
    }
}
