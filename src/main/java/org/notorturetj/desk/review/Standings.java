package org.notorturetj.desk.review;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Edition;

/** What reviews say of texts. */
@ApplicationScoped
public class Standings {
    private final LegalReviews legal;
    private final TranslationReviews translations;
    private final ReviewConfig config;

    Standings(LegalReviews legal, TranslationReviews translations, ReviewConfig config) {
        this.legal = legal;
        this.translations = translations;
        this.config = config;
    }

    /** What reviews say of exactly this text at a moment. */
    public Standing of(Edition text, Instant now) {
        LegalStanding standing =
                legal.of(text)
                        .map(review -> LegalStanding.of(review, now, config.dueBefore()))
                        .orElse(LegalStanding.UNREVIEWED);
        return new Standing(standing, translations.of(text).isPresent());
    }

    /** Erases what was said of texts that are erased. */
    public void erase(String documentId, Set<Language> languages) {
        legal.erase(documentId, languages);
        translations.erase(documentId, languages);
    }
}
