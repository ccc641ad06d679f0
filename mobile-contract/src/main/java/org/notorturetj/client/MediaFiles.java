package org.notorturetj.client;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

import org.notorturetj.client.storage.Blob;

/**
 * Pictures, reports and recordings on the phone: fetched when the app says so, shown only with the
 * bytes of their hash, and erased by the same sync that takes away the last record which names
 * them. They are in the client's storage, and are what is given up first when there is no room.
 *
 * <p>A mirror sees which files a phone asks for. Whoever fetches the smallest of all that lists
 * show, after a sync, says less of what is read than whoever fetches what was tapped on.
 */
public final class MediaFiles {
    private final LocalStore store;
    private final Syncs syncs;

    MediaFiles(LocalStore store, Syncs syncs) {
        this.store = store;
        this.syncs = syncs;
    }

    /**
     * The bytes of a file, to be shown soon: a sync may erase it.
     *
     * @return empty when they are not held, or the disk has lost them
     * @throws IOException when the storage fails
     */
    public Optional<Blob> find(MediaAddress file) throws IOException {
        return Optional.ofNullable(store.newest().mediaFile(file.hash()));
    }

    /**
     * Fetches files, from any mirror. Only those that a record names which is held; those that are
     * held cost nothing. What was cut is gone on with the next time. Beside a sync; {@link
     * SyncClient#cancel} ends it.
     *
     * @param wanted what matters most first; what was fetched for earlier calls makes room for it,
     *     the oldest first
     * @return UPDATED: all of it is here; UNCHANGED: all of it was; INCOMPLETE, FAILED: some, or
     *     nothing of what was missing could be had; STOPPED: the bytes, the time or the room were
     *     used up
     * @throws IOException when the storage fails; failures of mirrors are in the report
     */
    public SyncReport fetch(Collection<MediaAddress> wanted, MediaOptions options)
            throws IOException {
        return syncs.fetch(wanted, options);
    }

    /** How many bytes of files are held, parts of them included. */
    public long bytes() {
        return store.newest().media().total();
    }

    /**
     * How many there may be, also of those that come with packs; 32 MiB if nothing is said. What is
     * more already goes when the next file comes.
     */
    public void keepAtMost(long most) {
        store.keepMedia(most);
    }
}
