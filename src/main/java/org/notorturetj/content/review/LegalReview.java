package org.notorturetj.content.review;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.LanguageConverter;

/** A lawyer's review of one exact text in one language: immutable once recorded. */
@Entity
@Table(schema = "desk", name = "legal_review")
public class LegalReview {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String documentId = "";

    @Convert(converter = LanguageConverter.class)
    Language language = Language.TG;

    String textSha256 = "";
    String reviewer = "";
    LocalDate lawAsOf = LocalDate.EPOCH;
    Instant reviewedAt = Instant.EPOCH;
    Instant dueAt = Instant.EPOCH;

    /** For Hibernate. */
    protected LegalReview() {}

    LegalReview(Edition text, String reviewer, LocalDate lawAsOf, Instant now, Instant dueAt) {
        this.documentId = text.documentId();
        this.language = text.language();
        this.textSha256 = TextDigest.of(text);
        this.reviewer = reviewer;
        this.lawAsOf = lawAsOf;
        this.reviewedAt = now;
        this.dueAt = dueAt;
    }

    /** The reviewer's account ID. Never public. */
    public String reviewer() {
        return reviewer;
    }

    /** The date of the law that the review is based on. */
    public LocalDate lawAsOf() {
        return lawAsOf;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }

    /** When it expires; after that, only its date of the law still counts. */
    public Instant dueAt() {
        return dueAt;
    }
}
