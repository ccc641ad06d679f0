package org.notorturetj.desk.preview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Stored preview links. Expired ones are never returned, even before they are deleted. */
@ApplicationScoped
class StoredPreviewLinks implements PanacheRepositoryBase<StoredPreviewLink, String> {
    /** A single index look-up in every case, so that wrong tokens take as long as right ones. */
    Optional<StoredPreviewLink> withToken(byte[] tokenHash, Instant now) {
        return find("tokenHash = ?1 and expiresAt > ?2", tokenHash, now).firstResultOptional();
    }

    Optional<StoredPreviewLink> one(String id, Instant now) {
        return find("id = ?1 and expiresAt > ?2", id, now).firstResultOptional();
    }

    /** The links to a document in a language, newest first. */
    List<StoredPreviewLink> of(String documentId, Language language, Instant now) {
        return list(
                "documentId = ?1 and language = ?2 and expiresAt > ?3 order by createdAt desc, id desc",
                documentId,
                language,
                now);
    }

    /** Deletes expired links. */
    void sweep(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
