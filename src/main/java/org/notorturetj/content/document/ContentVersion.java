package org.notorturetj.content.document;

import jakarta.persistence.Convert;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the versions of facts and of texts have in common: content, a state, people, times. */
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

    /** Whether its content may still be written over. */
    public boolean writable() {
        return WRITABLE.contains(state);
    }

    void save(String newContent, String newAuthor, Instant now) {
        if (!writable()) {
            throw new IllegalStateException("saved over in the state " + state.word());
        }
        content = newContent;
        author = newAuthor;
        savedAt = now;
        saves++;
    }

    /** Its author says that it is ready. */
    public void submit() {
        state = state.to(EditionState.IN_REVIEW);
    }

    /** A reviewer asks for another try, or its author takes it back. */
    public void requestChanges() {
        state = state.to(EditionState.CHANGES_REQUESTED);
        approver = null;
    }

    /** A reviewer says that it may go out. */
    public void approve(String by) {
        state = state.to(EditionState.APPROVED);
        approver = by;
    }

    /** A newer version takes its place, or went out before it. */
    public void supersede() {
        state = state.to(EditionState.SUPERSEDED);
    }

    /** Its content is erased, for ever. */
    public void redact() {
        state = state.to(EditionState.REDACTED);
        content = ERASED;
    }

    public String documentId() {
        return documentId;
    }

    /** Counts the versions, from 1. */
    public int number() {
        return number;
    }

    public EditionState state() {
        return state;
    }

    public String content() {
        return content;
    }

    /** Who saved it last: an account by its id, or {@code server}. */
    public String author() {
        return author;
    }

    /** Who approved it; null before. */
    public @Nullable String approver() {
        return approver;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** How often it was saved, from 1. */
    public int saves() {
        return saves;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** Changes with every change of it, state included. */
    public int version() {
        return version;
    }
}
