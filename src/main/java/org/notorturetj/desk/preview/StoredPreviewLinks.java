package org.notorturetj.desk.preview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.notorturetj.api.text.Language;

/** The preview links. What has ended is not there, whether it is deleted yet or not. */
@ApplicationScoped
class StoredPreviewLinks implements PanacheRepositoryBase<StoredPreviewLink, String> {
    /** One look-up along one index, whatever is asked for: a wrong token costs no less. */
    Optional<StoredPreviewLink> withToken(byte[] tokenHash, Instant now) {
        return find("tokenHash = ?1 and expiresAt > ?2", tokenHash, now).firstResultOptional();
    }

    Optional<StoredPreviewLink> one(String id, Instant now) {
        return find("id = ?1 and expiresAt > ?2", id, now).firstResultOptional();
    }

    /** Those to a language's texts, newest first. */
    List<StoredPreviewLink> of(String documentId, Language language, Instant now) {
        return list(
                "documentId = ?1 and language = ?2 and expiresAt > ?3 order by createdAt desc, id",
                documentId,
                language,
                now);
    }

    /** Forgets those whose time is over. */
    void sweep(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
