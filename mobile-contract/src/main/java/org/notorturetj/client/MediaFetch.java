package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.storage.Blob;

/**
 * Fetches the files that an app wants, one after another, each from the first mirror that has it.
 */
final class MediaFetch {
    /**
     * What was cut is gone on with from a multiple of so many bytes, so that the place says little
     * of which phone it is.
     */
    private static final int STEP = 16 * 1024;

    /** How often the mirrors are asked for one file, as long as more of it comes. */
    private static final int ROUNDS = 3;

    private final LocalStore store;
    private final Stop stop;
    private final MediaOptions options;
    private final Tally tally;
    private final List<MediaSource> sources = new ArrayList<>();
    private final Map<String, MediaAddress> wanted = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    /** What was received where it costs, and where it does not. */
    private final long[] spent = new long[2];

    private boolean metered;
    private boolean limited;
    private Map<String, String> owners;
    private long changes;

    MediaFetch(
            LocalStore store,
            MirrorOrder mirrors,
            Transport transport,
            Stop stop,
            TimeLimit time,
            MediaOptions options) {
        this.store = store;
        this.stop = stop;
        this.options = options;
        this.tally = new Tally("", new SyncOptions().listener(options.listener()));
        LocalCopy held = store.current();
        Set<String> known = new TreeSet<>();
        for (LanguageState language : held.languages().values()) {
            known.addAll(language.mirrors);
        }
        List<String> order = mirrors.inOrder(held.lastMirror(), known, held.mirrors());
        for (String mirror : order) {
            boolean last = sources.size() == order.size() - 1;
            sources.add(new MediaSource(transport, mirror, time, last, stop, tally));
        }
    }

    /**
     * Fetches them.
     *
     * @throws IOException when the storage fails
     */
    SyncReport of(Collection<MediaAddress> files) throws IOException {
        boolean any = false;
        boolean all = true;
        try {
            List<MediaAddress> missing = missing(files);
            for (MediaAddress file : missing) {
                if (stop.isRequestedHere()) {
                    break;
                }
                boolean here = hasRoom(file) && fetch(file);
                any |= here;
                all &= here;
            }
            if (missing.isEmpty()) {
                return report(Outcome.UNCHANGED);
            }
        } catch (IOException e) {
            if (!(e instanceof InterruptedIOException) && !stop.isRequestedHere()) {
                throw e;
            }
            stop.request();
        }
        if (stop.isRequested() || limited) {
            return report(Outcome.STOPPED);
        }
        return report(all ? Outcome.UPDATED : any ? Outcome.INCOMPLETE : Outcome.FAILED);
    }

    private SyncReport report(Outcome outcome) {
        return new SyncReport(outcome, false, failures, 0);
    }

    /** What is not held of what records name; of all else nobody needs anything. */
    private List<MediaAddress> missing(Collection<MediaAddress> files) throws IOException {
        for (MediaAddress file : files) {
            wanted.put(file.hash(), file);
        }
        LocalCopy held = store.newest();
        changes = held.changes();
        owners = MediaReferences.among(held, wanted.keySet(), stop);
        wanted.keySet().retainAll(owners.keySet());
        List<MediaAddress> missing = new ArrayList<>();
        int here = 0;
        for (MediaAddress file : wanted.values()) {
            boolean isHere = held.mediaFile(file.hash()) != null;
            tally.add(isHere ? 0 : file.bytes());
            here += isHere ? 1 : 0;
            if (!isHere) {
                missing.add(file);
            }
        }
        for (int i = 0; i < here; i++) {
            tally.finish(0);
        }
        return missing;
    }

    /** Beside what else is wanted: fetching one must not throw away another each time. */
    private boolean hasRoom(MediaAddress file) {
        HeldMedia media = store.current().media().copy();
        media.remove(file.hash());
        boolean room = media.makeRoom(file.bytes(), store.mostMedia(), wanted.keySet());
        if (!room) {
            limited("there is no room for all files");
        }
        return room;
    }

    /** True when it is here now. */
    private boolean fetch(MediaAddress file) throws IOException {
        long before = -1;
        for (int i = 0; i < ROUNDS && begun(file) > before; i++) {
            before = begun(file);
            for (MediaSource source : new ArrayList<>(sources)) {
                boolean named = owners.containsKey(file.hash());
                if (!named || stop.isRequestedHere() || !mayCost(file)) {
                    return false;
                }
                if (!source.isDone() && fetch(file, source)) {
                    sources.remove(source);
                    sources.add(0, source);
                    tally.finish(file.bytes());
                    return true;
                }
            }
        }
        return false;
    }

    /** How much of it is there, as far as it is gone on with. */
    private long begun(MediaAddress file) throws IOException {
        Blob part = store.current().mediaPart(file.hash());
        return part == null ? 0 : part.length() / STEP * STEP;
    }

    /** Whether what is left of the budget of this network is enough for it. */
    private boolean mayCost(MediaAddress file) throws IOException {
        metered = options.isMetered();
        long left = options.bytes(metered) - spent[metered ? 1 : 0];
        tally.allow(left);
        if (left < file.bytes() - begun(file) + Tally.REQUEST) {
            limited("the bytes for a network of this kind are used up");
            return false;
        }
        return true;
    }

    private void limited(String reason) {
        limited = true;
        failures.put("media", reason);
    }

    private boolean fetch(MediaAddress file, MediaSource source) throws IOException {
        long before = tally.received();
        try (Scratch scratch = store.scratch(stop)) {
            Blob part = store.current().mediaPart(file.hash());
            long from = begun(file);
            boolean good = false;
            if (from > 0) {
                Spool resumed = scratch.spool();
                copy(part, from, resumed);
                good = receive(file, source, from, resumed, scratch);
                if (!good && source.hasLied()) {
                    // Whose bytes were wrong, those of before or those of now?
                    store.change(next -> next.removeMedia(file.hash()), stop);
                    source.forgive();
                    from = 0;
                }
            }
            return good || (from == 0 && receive(file, source, 0, null, scratch));
        } catch (RefusedException e) {
            failures.put(source.address(), e.getMessage());
            return false;
        } finally {
            spent[metered ? 1 : 0] += tally.received() - before;
            limited |= tally.isExhausted();
        }
    }

    /**
     * Asks for a file, or for the rest of it, and keeps what came.
     *
     * @param resumed what is there of it; null for nothing
     */
    private boolean receive(
            MediaAddress file, MediaSource source, long from, Spool resumed, Scratch scratch)
            throws IOException, RefusedException {
        Spool fresh = scratch.spool();
        Spool came = source.receive(file, from, resumed, fresh);
        came.finish();
        if (came.length() == file.bytes() && Encoding.sha256Hex(came).equals(file.hash())) {
            source.delivered();
            return keep(file, came);
        }
        boolean cut = came.length() < file.bytes();
        if (cut) {
            source.missed();
            keepPart(file, came);
        } else {
            source.lied();
        }
        failures.put(source.address(), cut ? "a file was cut" : "a file has other bytes");
        return false;
    }

    private static void copy(Blob part, long length, Spool to) throws IOException {
        try (InputStream in = new Slice(part, 0, length).open()) {
            byte[] step = new byte[8192];
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                to.write(step, 0, count);
            }
        }
    }

    /** Unless a sync has meanwhile taken away what names it. */
    private boolean keep(MediaAddress file, Blob bytes) throws IOException {
        boolean[] kept = new boolean[1];
        store.change(
                next -> {
                    kept[0] = isNamed(next, file);
                    if (kept[0]) {
                        next.removeMedia(file.hash());
                        kept[0] = put(next, file, bytes, true);
                    }
                },
                stop);
        return kept[0];
    }

    private void keepPart(MediaAddress file, Spool came) throws IOException {
        long length = came.length() / STEP * STEP;
        if (length > begun(file)) {
            store.change(
                    next -> {
                        if (isNamed(next, file)) {
                            next.removeMedia(file.hash());
                            put(next, file, came.slice(0, length), false);
                        }
                    },
                    stop);
        }
    }

    private boolean put(LocalCopy next, MediaAddress file, Blob bytes, boolean whole) {
        return next.putMedia(
                file.hash(),
                bytes,
                whole,
                owners.get(file.hash()),
                store.mostMedia(),
                wanted.keySet());
    }

    private boolean isNamed(LocalCopy next, MediaAddress file) throws IOException {
        if (next.changes() != changes) {
            owners = MediaReferences.among(next, wanted.keySet(), stop);
            changes = next.changes();
        }
        return owners.containsKey(file.hash());
    }
}
