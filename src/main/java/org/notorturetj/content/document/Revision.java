package org.notorturetj.content.document;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** One saved content of a version of facts or of an edition. */
@Entity
@Table(schema = "desk", name = "revision")
public class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String documentId;

    @Convert(converter = LanguageConverter.class)
    @Nullable Language language;

    int number;
    int save;
    String content;
    String author;
    Instant savedAt;
    boolean minor;

    /** For Hibernate. */
    protected Revision() {
        this("", null, 0, 0, ContentVersion.ERASED, "", Instant.EPOCH, false);
    }

    private Revision(
            String documentId,
            @Nullable Language language,
            int number,
            int save,
            String content,
            String author,
            Instant savedAt,
            boolean minor) {
        this.minor = minor;
        this.documentId = documentId;
        this.language = language;
        this.number = number;
        this.save = save;
        this.content = content;
        this.author = author;
        this.savedAt = savedAt;
    }

    static Revision of(ContentVersion version, boolean minor) {
        return new Revision(
                version.documentId,
                version instanceof Edition edition ? edition.language : null,
                version.number,
                version.saves,
                version.content,
                version.author,
                version.savedAt,
                minor);
    }

    void erase() {
        content = ContentVersion.ERASED;
    }

    /** Unique across documents and languages. */
    public long id() {
        return java.util.Objects.requireNonNull(id, "not stored yet");
    }

    /** The language; null for facts. */
    public @Nullable Language language() {
        return language;
    }

    /** The number of the version it belongs to. */
    public int number() {
        return number;
    }

    /** The number of the save within its version, from 1. */
    public int save() {
        return save;
    }

    public String content() {
        return content;
    }

    public String author() {
        return author;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** Whether translations need not follow the change. */
    public boolean minor() {
        return minor;
    }
}
