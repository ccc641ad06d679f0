package org.notorturetj.content.review;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The reviews of translations. */
@ApplicationScoped
public class TranslationReviews implements PanacheRepository<TranslationReview> {
    /** The latest review of exactly this text. */
    public Optional<TranslationReview> of(Edition text) {
        return find(
                        "documentId = ?1 and language = ?2 and textSha256 = ?3 order by id desc",
                        text.documentId(),
                        text.language(),
                        TextDigest.of(text))
                .firstResultOptional();
    }

    void erase(String documentId, Set<Language> languages) {
        delete("documentId = ?1 and language in ?2", documentId, languages);
    }
}
