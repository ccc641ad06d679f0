package org.notorturetj.desk;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** One version of one document's text in one language. */
@Entity
@Table(schema = "desk", name = "edition")
public class Edition {
    private static final String ERASED = "{}";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String documentId;

    @Convert(converter = LanguageConverter.class)
    Language language;

    int number;

    @Convert(converter = EditionStateConverter.class)
    EditionState state = EditionState.DRAFT;

    String content;
    Instant createdAt;
    @Nullable Instant publishedAt;
    @Version int version;

    /** For Hibernate. */
    protected Edition() {
        this("", Language.TG, 0, ERASED, Instant.EPOCH);
    }

    Edition(String documentId, Language language, int number, String content, Instant now) {
        this.documentId = documentId;
        this.language = language;
        this.number = number;
        this.content = content;
        this.createdAt = now;
    }

    /** Its author says that it is ready. */
    public void submit() {
        state = state.to(EditionState.IN_REVIEW);
    }

    /** A reviewer says that it may go out. */
    public void approve() {
        state = state.to(EditionState.APPROVED);
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

    /** A newer edition takes its place, or went out before it. */
    public void supersede() {
        state = state.to(EditionState.SUPERSEDED);
    }

    /** It is taken back and may return. */
    public void withdraw() {
        state = state.to(EditionState.WITHDRAWN);
    }

    /** Its text is erased, for ever. */
    public void redact() {
        state = state.to(EditionState.REDACTED);
        content = ERASED;
    }

    public String documentId() {
        return documentId;
    }

    public Language language() {
        return language;
    }

    /** Counts the editions of its language, from 1. */
    public int number() {
        return number;
    }

    public EditionState state() {
        return state;
    }

    public String content() {
        return content;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
