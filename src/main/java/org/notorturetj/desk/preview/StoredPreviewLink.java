package org.notorturetj.desk.preview;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.LanguageConverter;

/** A preview link. It ends when it is deleted or expires. */
@Entity
@Table(schema = "desk", name = "preview_link")
class StoredPreviewLink {
    @Id String id;
    byte[] tokenHash;
    String documentId;

    @Convert(converter = LanguageConverter.class)
    Language language;

    int number;
    String author;
    Instant createdAt;
    Instant expiresAt;

    /** For Hibernate. */
    protected StoredPreviewLink() {
        this("", new byte[0], "", Language.TG, 0, "", Instant.EPOCH, Instant.EPOCH);
    }

    StoredPreviewLink(
            String id,
            byte[] tokenHash,
            Edition edition,
            String author,
            Instant now,
            Instant expiresAt) {
        this(
                id,
                tokenHash,
                edition.documentId(),
                edition.language(),
                edition.number(),
                author,
                now,
                expiresAt);
    }

    private StoredPreviewLink(
            String id,
            byte[] tokenHash,
            String documentId,
            Language language,
            int number,
            String author,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.documentId = documentId;
        this.language = language;
        this.number = number;
        this.author = author;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }
}
