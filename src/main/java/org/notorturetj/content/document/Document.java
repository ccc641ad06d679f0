package org.notorturetj.content.document;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** One piece of content across languages. */
@Entity
@Table(schema = "desk", name = "document")
public class Document {
    @Id String id;
    String type;
    @Nullable String key;
    boolean sample;
    boolean template;
    String licence;
    Instant createdAt;
    @Version int version;

    /** For Hibernate. */
    protected Document() {
        this("", "", null, false, "", Instant.EPOCH);
    }

    /** A new document. */
    public Document(
            String id,
            String type,
            @Nullable String key,
            boolean sample,
            String licence,
            Instant now) {
        this.id = id;
        this.type = type;
        this.key = key;
        this.sample = sample;
        this.licence = licence;
        this.createdAt = now;
    }

    /** Makes it a template, before it is stored. */
    public Document asTemplate() {
        template = true;
        return this;
    }

    /** Drops the key, which may have been made from a title that is now erased. */
    public void redact() {
        key = null;
    }

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    /** The name that filters and other documents use; null when it has only its ID. */
    public @Nullable String key() {
        return key;
    }

    /** True for invented content. */
    public boolean sample() {
        return sample;
    }

    /** True for what is never submitted, only copied. */
    public boolean template() {
        return template;
    }

    public String licence() {
        return licence;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
