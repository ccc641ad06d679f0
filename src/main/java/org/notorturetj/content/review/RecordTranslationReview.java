package org.notorturetj.content.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.platform.problem.ProblemException;

/** Records that somebody other than its author compared a translation with its original. */
@ApplicationScoped
public class RecordTranslationReview {
    private final ReviewRules rules;
    private final TranslationReviews reviews;
    private final AuditTrail audit;
    private final Clock clock;

    RecordTranslationReview(
            ReviewRules rules, TranslationReviews reviews, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a review of exactly this text.
     *
     * @param text as the reviewer read it
     * @throws ProblemException when the person may not review it
     */
    @Transactional
    public TranslationReview review(Person reviewer, Edition text) {
        rules.require(reviewer, Permission.REVIEW_TRANSLATION, text);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var review = new TranslationReview(text, reviewer.accountId(), now);
        reviews.persist(review);
        rules.scheduleRepublication(text, now);
        audit.record(
                reviewer.accountId(),
                "edition.translation-review",
                text.documentId(),
                text.language().tag(),
                List.of());
        return review;
    }
}
