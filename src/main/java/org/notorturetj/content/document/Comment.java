package org.notorturetj.content.document;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * A comment on a text or on facts; encrypted, since it may name people whom the text must not name.
 */
@Entity
@Table(schema = "desk", name = "comment")
public class Comment {
    @Id String id;
    String documentId;

    @Convert(converter = LanguageConverter.class)
    @Nullable Language language;

    int number;
    String author;
    byte[] body;
    byte @Nullable [] place;
    String[] mentions;
    Instant writtenAt;
    @Nullable Instant resolvedAt;
    @Nullable String resolvedBy;

    /** For Hibernate. */
    protected Comment() {
        this("", "", Language.TG, 0, "", new byte[0], null, List.of(), Instant.EPOCH);
    }

    /**
     * A new comment.
     *
     * @param language of the text; null for facts
     * @param number the number of the edition or of the facts
     * @param body encrypted with the desk's key
     * @param place that it speaks of, encrypted; null: the whole
     * @param mentions accounts that it names
     */
    public Comment(
            String id,
            String documentId,
            @Nullable Language language,
            int number,
            String author,
            byte[] body,
            byte @Nullable [] place,
            List<String> mentions,
            Instant now) {
        this.id = id;
        this.documentId = documentId;
        this.language = language;
        this.number = number;
        this.author = author;
        this.body = body.clone();
        this.place = place == null ? null : place.clone();
        this.mentions = mentions.toArray(String[]::new);
        this.writtenAt = now;
    }

    public String id() {
        return id;
    }

    public String documentId() {
        return documentId;
    }

    /** The language of the text it is about; null for facts. */
    public @Nullable Language language() {
        return language;
    }

    /** The number of the edition or of the facts it is about. */
    public int number() {
        return number;
    }

    public String author() {
        return author;
    }

    /** Encrypted with the desk's key. */
    public byte[] body() {
        return body.clone();
    }

    /** The place that it speaks of, encrypted; null: the whole. */
    public byte @Nullable [] place() {
        return place == null ? null : place.clone();
    }

    /** The accounts that it names. */
    public List<String> mentions() {
        return List.of(mentions);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** When it was resolved; null while it is open. */
    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    /** The account that resolved it; null while it is open. */
    public @Nullable String resolvedBy() {
        return resolvedBy;
    }
}
