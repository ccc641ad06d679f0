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

/** One version of the facts of a document: what belongs to it as a whole, whatever the language. */
@Entity
@Table(schema = "desk", name = "facts")
public class Facts {
    private static final String ERASED = "{}";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String documentId;
    int number;

    @Convert(converter = EditionStateConverter.class)
    EditionState state = EditionState.DRAFT;

    String content;
    Instant createdAt;
    @Nullable Instant publishedAt;
    @Version int version;

    /** For Hibernate. */
    protected Facts() {
        this("", 0, ERASED, Instant.EPOCH);
    }

    Facts(String documentId, int number, String content, Instant now) {
        this.documentId = documentId;
        this.number = number;
        this.content = content;
        this.createdAt = now;
    }

    /** A reviewer says that they may go out; facts are approved as a whole. */
    public void approve() {
        state = state.to(EditionState.IN_REVIEW).to(EditionState.APPROVED);
    }

    /** They go out. */
    public void publish(Instant now) {
        state = state.to(EditionState.PUBLISHED);
        publishedAt = now;
    }

    /** Newer facts take their place, or went out before them. */
    public void supersede() {
        state = state.to(EditionState.SUPERSEDED);
    }

    /** They are erased, for ever. */
    public void redact() {
        state = state.to(EditionState.REDACTED);
        content = ERASED;
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
