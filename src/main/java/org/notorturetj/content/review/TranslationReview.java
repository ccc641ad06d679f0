package org.notorturetj.content.review;

import java.time.Instant;

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

/** A review of one exact text in one language, which compared it with its original. */
@Entity
@Table(schema = "desk", name = "translation_review")
public class TranslationReview {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String documentId = "";

    @Convert(converter = LanguageConverter.class)
    Language language = Language.TG;

    String textSha256 = "";
    String reviewer = "";
    Instant reviewedAt = Instant.EPOCH;

    /** For Hibernate. */
    protected TranslationReview() {}

    TranslationReview(Edition text, String reviewer, Instant now) {
        this.documentId = text.documentId();
        this.language = text.language();
        this.textSha256 = TextDigest.of(text);
        this.reviewer = reviewer;
        this.reviewedAt = now;
    }

    /** The reviewer's account ID. Never public. */
    public String reviewer() {
        return reviewer;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }
}
