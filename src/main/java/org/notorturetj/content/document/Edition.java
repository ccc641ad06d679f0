package org.notorturetj.content.document;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** One version of one document's text in one language. */
@Entity
@Table(schema = "desk", name = "edition")
public class Edition extends ContentVersion {
    @Convert(converter = LanguageConverter.class)
    Language language;

    @Nullable String assignee;

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

    /** It will go out by itself. */
    public void schedule() {
        state = state.to(EditionState.SCHEDULED);
    }

    /** It will not go out by itself after all. */
    public void unschedule() {
        state = state.to(EditionState.APPROVED);
    }

    /** It goes out. A withdrawn one that comes back keeps the time of its first publication. */
    public void publish(Instant now) {
        state = state.to(EditionState.PUBLISHED);
        publishedAt = publishedAt == null ? now : publishedAt;
    }

    /** It is taken back and may return. */
    public void withdraw() {
        state = state.to(EditionState.WITHDRAWN);
    }

    /** Somebody is asked to go on with it; null: nobody. */
    public void assign(@Nullable String account) {
        assignee = account;
    }

    public Language language() {
        return language;
    }

    /** Who is asked to go on with it. */
    public @Nullable String assignee() {
        return assignee;
    }
}
