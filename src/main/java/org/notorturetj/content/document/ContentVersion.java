package org.notorturetj.content.document;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Convert;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** What versions of facts and of texts have in common: content, state, people and times. */
@MappedSuperclass
public abstract class ContentVersion {
    static final String ERASED = "{}";

    private static final Set<EditionState> WRITABLE =
            EnumSet.of(EditionState.DRAFT, EditionState.CHANGES_REQUESTED);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String documentId;
    int number;

    @Convert(converter = EditionStateConverter.class)
    EditionState state = EditionState.DRAFT;

    String content;
    String author;
    @Nullable String approver;
    Instant createdAt;
    Instant savedAt;
    int saves = 1;
    @Nullable Instant publishedAt;
    @Version int version;

    ContentVersion(String documentId, int number, String content, String author, Instant now) {
        this.documentId = documentId;
        this.number = number;
        this.content = content;
        this.author = author;
        this.createdAt = now;
        this.savedAt = now;
    }

    /** Whether its content may still be overwritten. */
    public boolean writable() {
        return WRITABLE.contains(state);
    }

    void save(String newContent, String newAuthor, Instant now) {
        if (!writable()) {
            throw new IllegalStateException("cannot be overwritten when " + state.word());
        }
        content = newContent;
        author = newAuthor;
        savedAt = now;
        saves++;
    }

    /** Submits it for review. */
    public void submit() {
        state = state.transitionTo(EditionState.IN_REVIEW);
    }

    /** Returns it to its author, by a reviewer's request or her own. */
    public void requestChanges() {
        state = state.transitionTo(EditionState.CHANGES_REQUESTED);
        approver = null;
    }

    /** Approves it for publication. */
    public void approve(String by) {
        state = state.transitionTo(EditionState.APPROVED);
        approver = by;
    }

    /** Marks it as replaced, or overtaken before it was published, by a newer version. */
    public void supersede() {
        state = state.transitionTo(EditionState.SUPERSEDED);
    }

    /** Erases its content for ever. */
    public void redact() {
        state = state.transitionTo(EditionState.REDACTED);
        content = ERASED;
    }

    public String documentId() {
        return documentId;
    }

    /** The version number, from 1. */
    public int number() {
        return number;
    }

    public EditionState state() {
        return state;
    }

    public String content() {
        return content;
    }

    /** Who saved it last: an account ID, or {@code server}. */
    public String author() {
        return author;
    }

    /** Who approved it; null until then. */
    public @Nullable String approver() {
        return approver;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** How often it has been saved, from 1. */
    public int saves() {
        return saves;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** The optimistic lock: changes with every update, including the state. */
    public int version() {
        return version;
    }
}
