package org.notorturetj.client;

import java.io.IOException;
import java.util.Map;

import org.notorturetj.client.ChangeSection.Place;
import org.notorturetj.client.RefusedException.AppTooOldException;
import org.notorturetj.client.storage.Blob;

/** Gets the manifest of a language, with everything that has changed if the mirror has that. */
final class ManifestDownload {
    private final LocalStore store;
    private final MirrorClient mirror;
    private final String language;
    private final Scope scope;
    private final Scratch scratch;
    private final Map<String, Place> sections;

    /**
     * Of one attempt.
     *
     * @param sections is filled with what an update has brought, by name of the chunk
     */
    ManifestDownload(
            LocalStore store,
            MirrorClient mirror,
            String language,
            Scope scope,
            Scratch scratch,
            Map<String, Place> sections) {
        this.store = store;
        this.mirror = mirror;
        this.language = language;
        this.scope = scope;
        this.scratch = scratch;
        this.sections = sections;
    }

    /**
     * The manifest of a head: the one that is held, or as an update brings it, or whole.
     *
     * @throws RefusedException when the mirror does not have it
     */
    Manifest of(Head head) throws RefusedException, IOException {
        LanguageState held = store.current().language(language);
        String stated = head.manifest(language);
        byte[] known = held.manifest.isEmpty() ? null : store.current().manifest(language);
        if (known != null && stated.equals(held.manifest)) {
            return Manifest.of(known, stated, language);
        }
        long since = known == null ? 0 : held.since(scope, head.position().epoch);
        if (since >= 0 && since < head.seq()) {
            try {
                return Manifest.of(updated(known, since, head), stated, language);
            } catch (AppTooOldException e) {
                throw e;
            } catch (RefusedException e) {
                sections.clear();
            }
        }
        String path = "manifest/" + language + "/" + head.seq();
        return Manifest.of(mirror.file(path, MirrorClient.MANIFEST_LIMIT), stated, language);
    }

    private byte[] updated(byte[] manifest, long since, Head head)
            throws RefusedException, IOException {
        String path =
                "update/" + language + "/" + scope.pathSegment() + "/" + since + "/" + head.seq();
        receiveUpdate(path);
        Place first = sections.get("manifest." + language);
        if (first == null) {
            throw new RefusedException("an update does not begin with the manifest");
        }
        ChangeSection section = first.read();
        if (section.isSnapshot()) {
            String whole = "manifest/" + language + "/" + head.seq();
            return mirror.file(whole, MirrorClient.MANIFEST_LIMIT);
        }
        Blob base = manifest == null ? null : Blob.of(manifest);
        String stated = head.manifest(language);
        long limit = MirrorClient.MANIFEST_LIMIT;
        return Encoding.bytes(section.applyTo(base, since, stated, limit, scratch));
    }

    /**
     * What has arrived when an update breaks off is as good as the rest: its results are verified.
     */
    private void receiveUpdate(String path) throws RefusedException, IOException {
        Spool received = scratch.spool();
        RefusedException failure = null;
        try {
            mirror.file(path, MirrorClient.UPDATE_LIMIT, received);
        } catch (RefusedException e) {
            failure = e;
        }
        received.finish();
        sections.putAll(ChangeSection.places(received, failure == null));
        if (failure != null && sections.isEmpty()) {
            throw failure;
        }
    }
}
