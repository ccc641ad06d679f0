package org.notorturetj.content.review;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;

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
