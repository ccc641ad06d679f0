package org.notorturetj.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * When the public is to be told anew what reviews say of a text. Nobody has to look through all
 * guides every few seconds, and a reader needs no clock. Plain SQL, in the caller's transaction.
 */
@ApplicationScoped
public class ReviewStatusChanges {
    private final Instance<EntityManager> entities;

    ReviewStatusChanges(Instance<EntityManager> entities) {
        this.entities = entities;
    }

    /** Sets the moment of a text; null: time changes nothing. */
    public void set(String documentId, Language language, @Nullable Instant changesAt) {
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

    /** The documents with a text whose moment has come. */
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

    /** Looks at a document again later, because it cannot be told now. */
    public void postpone(String documentId, Instant now, Instant until) {
        entities.get()
                .createNativeQuery(
                        "UPDATE desk.standing_watch SET changes_at = ?1 WHERE document_id = ?2 AND changes_at <= ?3")
                .setParameter(1, until)
                .setParameter(2, documentId)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Looks at every text once: how long a review is due may have been set anew. */
    public void lookAtAll(Instant now) {
        entities.get()
                .createNativeQuery(
                        "UPDATE desk.standing_watch SET changes_at = ?1 WHERE changes_at > ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
