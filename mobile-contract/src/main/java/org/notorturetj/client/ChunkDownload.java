package org.notorturetj.client;

import java.io.IOException;
import java.util.Map;

import org.notorturetj.client.ChangeSection.Place;
import org.notorturetj.client.Manifest.Entry;
import org.notorturetj.client.storage.Blob;

/** Downloads the chunks of a language in as few bytes as can be (PROTOCOL.md, section 6). */
final class ChunkDownload {
    private final LocalStore store;
    private final MirrorClient mirror;
    private final String language;
    private final Scratch scratch;
    private final Map<String, Place> sections;

    /**
     * Of one attempt.
     *
     * @param sections what an update has brought, by name of the chunk: read when a chunk is asked
     *     for, so that it may be filled later
     */
    ChunkDownload(
            LocalStore store,
            MirrorClient mirror,
            String language,
            Scratch scratch,
            Map<String, Place> sections) {
        this.store = store;
        this.mirror = mirror;
        this.language = language;
        this.scratch = scratch;
        this.sections = sections;
    }

    /** The bytes of an entry, by the smallest download first; null when all of them failed. */
    Blob of(Entry entry, Head head) throws IOException {
        Blob base = store.current().chunk(language, entry.name());
        LanguageState held = store.current().language(language);
        long seq = base == null ? 0 : held.seq(entry.name(), head.position().epoch);
        boolean snapshot = false;
        Place place = sections.get(entry.name());
        if (place != null) {
            try {
                ChangeSection section = place.read();
                snapshot = section.isSnapshot();
                return changed(entry, section, base, seq);
            } catch (RefusedException e) {
                // The changes of this chunk alone, then.
            }
        }
        if (base != null && seq >= 0 && seq < head.seq() && !snapshot) {
            try {
                String path = "changes/" + entry.name() + "/" + seq + "/" + head.seq();
                Spool received = scratch.spool();
                mirror.file(path, entry.length() + MirrorClient.CHANGES_OVERHEAD, received);
                Map<String, Place> one = ChangeSection.places(received.finish(), true);
                if (one.size() == 1) {
                    return changed(entry, one.values().iterator().next().read(), base, seq);
                }
            } catch (RefusedException e) {
                // The whole chunk, then.
            }
        }
        return fetchWhole(entry);
    }

    private Blob changed(Entry entry, ChangeSection section, Blob base, long seq)
            throws RefusedException, IOException {
        return entry.verified(section.applyTo(base, seq, entry.sha256(), entry.length(), scratch));
    }

    private Blob fetchWhole(Entry entry) throws IOException {
        for (int i = 0; i < 2; i++) {
            try {
                Spool received = scratch.spool();
                // No request for an empty chunk: an update has no section for one that was
                // always empty.
                if (entry.length() > 0) {
                    mirror.file("chunk/" + entry.sha256(), entry.length(), received);
                }
                return entry.verified(received.finish());
            } catch (RefusedException e) {
                // A cache in between may have been wrong: once more, then it stays as it was.
            }
        }
        return null;
    }
}
