package org.notorturetj.content.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * When the review status of each published text next changes and must be published again. So guides
 * need not all be checked every few seconds, and readers need no clock. Plain SQL, in the caller's
 * transaction.
 */
@ApplicationScoped
public class ReviewStatusChanges {
    private final Instance<EntityManager> entities;

    ReviewStatusChanges(Instance<EntityManager> entities) {
        this.entities = entities;
    }

    /** Sets when the status of a text next changes; null for never. */
    public void schedule(String documentId, Language language, @Nullable Instant changesAt) {
        if (changesAt == null) {
            entities.get()
                    .createNativeQuery(
                            "DELETE FROM desk.standing_watch WHERE document_id = ?1 AND language = ?2")
                    .setParameter(1, documentId)
                    .setParameter(2, language.tag())
                    .executeUpdate();
            return;
        }
        entities.get()
                .createNativeQuery(
                        """
                        INSERT INTO desk.standing_watch (document_id, language, changes_at) VALUES (?1, ?2, ?3)
                        ON CONFLICT (document_id, language) DO UPDATE SET changes_at = excluded.changes_at
                        """)
                .setParameter(1, documentId)
                .setParameter(2, language.tag())
                .setParameter(3, changesAt)
                .executeUpdate();
    }

    /** The documents with a text whose status has changed. */
    public List<String> due(Instant now) {
        List<?> ids =
                entities.get()
                        .createNativeQuery(
                                "SELECT DISTINCT document_id FROM desk.standing_watch"
                                        + " WHERE changes_at <= ?1 ORDER BY document_id",
                                String.class)
                        .setParameter(1, now)
                        .getResultList();
        return ids.stream().map(id -> Objects.toString(id)).toList();
    }

    /** Retries a document later, because it cannot be published now. */
    public void postpone(String documentId, Instant now, Instant until) {
        entities.get()
                .createNativeQuery(
                        "UPDATE desk.standing_watch SET changes_at = ?1 WHERE document_id = ?2 AND changes_at <= ?3")
                .setParameter(1, until)
                .setParameter(2, documentId)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Makes every text due for a check: the {@code due-before} setting may have changed. */
    public void recheckAll(Instant now) {
        entities.get()
                .createNativeQuery(
                        "UPDATE desk.standing_watch SET changes_at = ?1 WHERE changes_at > ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
