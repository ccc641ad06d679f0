package org.notorturetj.desk.review;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.review.RecordLegalReview;
import org.notorturetj.content.review.RecordTranslationReview;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.DocumentFinder;

/** Records a legal or translation review of the version that the reviewer has seen. */
@ApplicationScoped
class RecordReview {
    private final DocumentFinder finder;
    private final ContentEntityTag tag;
    private final RecordLegalReview legally;
    private final RecordTranslationReview translation;

    RecordReview(
            DocumentFinder finder,
            ContentEntityTag tag,
            RecordLegalReview legally,
            RecordTranslationReview translation) {
        this.finder = finder;
        this.tag = tag;
        this.legally = legally;
        this.translation = translation;
    }

    @Transactional
    Edition legally(
            Person lawyer,
            String id,
            Language language,
            @Nullable String ifMatch,
            LocalDate lawAsOf,
            @Nullable Instant dueAt) {
        Edition text = seen(id, language, ifMatch);
        legally.review(lawyer, text, lawAsOf, dueAt);
        return text;
    }

    @Transactional
    Edition ofTranslation(Person reviewer, String id, Language language, @Nullable String ifMatch) {
        Edition text = seen(id, language, ifMatch);
        translation.review(reviewer, text);
        return text;
    }

    private Edition seen(String id, Language language, @Nullable String ifMatch) {
        Edition text = finder.text(id, language);
        tag.require(text, ifMatch);
        return text;
    }
}
