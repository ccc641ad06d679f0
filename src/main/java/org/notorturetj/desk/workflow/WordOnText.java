package org.notorturetj.desk.workflow;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.review.ReviewLegally;
import org.notorturetj.desk.review.ReviewTranslation;

/** A lawyer's or a translator's word on the text that she has seen. */
@ApplicationScoped
class WordOnText {
    private final Found found;
    private final ContentTag tag;
    private final ReviewLegally legally;
    private final ReviewTranslation translation;

    WordOnText(Found found, ContentTag tag, ReviewLegally legally, ReviewTranslation translation) {
        this.found = found;
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
        Edition text = found.text(id, language);
        tag.require(text, ifMatch);
        return text;
    }
}
