package org.notorturetj.content.document;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** One version of one document's text in one language. */
@Entity
@Table(schema = "desk", name = "edition")
public class Edition extends ContentVersion {
    @Convert(converter = LanguageConverter.class)
    Language language;

    @Nullable String assignee;

    @Convert(converter = LanguageConverter.class)
    @Nullable Language sourceLanguage;

    @Nullable Integer sourceNumber;
    @Nullable Integer sourceSave;

    /** For Hibernate. */
    protected Edition() {
        this("", Language.TG, 0, ERASED, "", Instant.EPOCH);
    }

    Edition(
            String documentId,
            Language language,
            int number,
            String content,
            String author,
            Instant now) {
        super(documentId, number, content, author, now);
        this.language = language;
    }

    /** Marks it for publication at a scheduled time. */
    public void schedule() {
        state = state.transitionTo(EditionState.SCHEDULED);
    }

    /** Cancels its schedule; it stays approved. */
    public void unschedule() {
        state = state.transitionTo(EditionState.APPROVED);
    }

    /** Publishes it. A restored edition keeps the time of its first publication. */
    public void publish(Instant now) {
        state = state.transitionTo(EditionState.PUBLISHED);
        publishedAt = publishedAt == null ? now : publishedAt;
    }

    /** Withdraws it; it may be restored. */
    public void withdraw() {
        state = state.transitionTo(EditionState.WITHDRAWN);
    }

    /** Nothing shows it any longer: it may go out again with what does. */
    public void takeBack() {
        state = state.transitionTo(EditionState.APPROVED);
    }

    /** Assigns it to an account; null for nobody. */
    public void assign(@Nullable String account) {
        assignee = account;
    }

    /** Says what it was translated from; the next edition of the language inherits it. */
    public void translateFrom(TranslationSource source) {
        sourceLanguage = source.language();
        sourceNumber = source.number();
        sourceSave = source.save();
    }

    /** Says that it is no translation: others are made from it. */
    public void becomeOriginal() {
        sourceLanguage = null;
        sourceNumber = null;
        sourceSave = null;
    }

    /** What it was translated from; null when that is not known, or it is an original. */
    public @Nullable TranslationSource source() {
        return sourceLanguage == null || sourceNumber == null || sourceSave == null
                ? null
                : new TranslationSource(sourceLanguage, sourceNumber, sourceSave);
    }

    public Language language() {
        return language;
    }

    /** The account that should work on it next. */
    public @Nullable String assignee() {
        return assignee;
    }
}
