package org.notorturetj.content.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The comments on texts and facts. */
@ApplicationScoped
public class Comments implements PanacheRepositoryBase<Comment, String> {
    /** The comments on a text, oldest first, from those after a moment and an id on. */
    public List<Comment> page(
            String documentId, Language language, Instant after, String afterId, int size) {
        return find(
                        "documentId = ?1 and language = ?2"
                                + " and (writtenAt > ?3 or writtenAt = ?3 and id > ?4) order by writtenAt, id",
                        documentId,
                        language,
                        after,
                        afterId)
                .page(0, size)
                .list();
    }

    /** The comments on the facts of a document, oldest first. */
    public List<Comment> ofFacts(String documentId) {
        return list("documentId = ?1 and language is null order by writtenAt, id", documentId);
    }

    /**
     * Whether a comment is on a text.
     *
     * @param language null: on the facts
     */
    public boolean isOn(String documentId, @Nullable Language language, String id) {
        return (language == null
                        ? count("id = ?1 and documentId = ?2 and language is null", id, documentId)
                        : count(
                                "id = ?1 and documentId = ?2 and language = ?3",
                                id,
                                documentId,
                                language))
                > 0;
    }

    /** Resolves a comment; whether it was open. */
    public boolean resolve(String id, String accountId, Instant now) {
        return update(
                        "resolvedAt = ?1, resolvedBy = ?2 where id = ?3 and resolvedAt is null",
                        now,
                        accountId,
                        id)
                > 0;
    }

    /** Deletes the comments on redacted facts, which they may quote. */
    public void deleteOfFacts(String documentId) {
        delete("documentId = ?1 and language is null", documentId);
    }

    /** Deletes the comments on redacted texts, which they may quote. */
    public void delete(String documentId, Set<Language> languages) {
        delete("documentId = ?1 and language in ?2", documentId, languages);
    }
}
