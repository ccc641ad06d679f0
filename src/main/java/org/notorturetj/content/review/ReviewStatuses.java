package org.notorturetj.content.review;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;

/** The review statuses of texts. */
@ApplicationScoped
public class ReviewStatuses {
    private final LegalReviews legal;
    private final TranslationReviews translations;
    private final ReviewConfig config;

    ReviewStatuses(LegalReviews legal, TranslationReviews translations, ReviewConfig config) {
        this.legal = legal;
        this.translations = translations;
        this.config = config;
    }

    /** The review status of exactly this text at a given time. */
    public ReviewStatus of(Edition text, Instant now) {
        LegalReviewStatus legalStatus =
                legal.of(text)
                        .map(review -> LegalReviewStatus.of(review, now, config.dueBefore()))
                        .orElse(LegalReviewStatus.UNREVIEWED);
        return new ReviewStatus(legalStatus, translations.of(text).isPresent());
    }

    /** Erases the reviews of redacted texts. */
    public void erase(String documentId, Set<Language> languages) {
        legal.erase(documentId, languages);
        translations.erase(documentId, languages);
    }
}
