package org.notorturetj.content.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.LanguageConverter;

/** A lawyer's word on the exact text of one language: added once, never changed. */
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

    /** Who reviewed: an account by its id. Never public. */
    public String reviewer() {
        return reviewer;
    }

    /** The day of the law that was used. */
    public LocalDate lawAsOf() {
        return lawAsOf;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }

    /** From then on it counts for nothing but its day of the law. */
    public Instant dueAt() {
        return dueAt;
    }
}
