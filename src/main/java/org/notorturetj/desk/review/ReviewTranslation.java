package org.notorturetj.desk.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.desk.Edition;
import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.access.Verb;
import org.notorturetj.desk.audit.AuditTrail;
import org.notorturetj.platform.problem.Refused;

/** Somebody else than its author says that a text means what its original means. */
@ApplicationScoped
public class ReviewTranslation {
    private final Reviewing reviewing;
    private final TranslationReviews reviews;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewTranslation(
            Reviewing reviewing, TranslationReviews reviews, AuditTrail audit, Clock clock) {
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a review. It counts for the bytes of this text only.
     *
     * @param text as the reviewer read it
     * @throws Refused when the person may not review it
     */
    @Transactional
    public TranslationReview review(Person reviewer, Edition text) {
        reviewing.require(reviewer, Verb.REVIEW_TRANSLATION, text);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var review = new TranslationReview(text, reviewer.accountId(), now);
        reviews.persist(review);
        reviewing.tell(text, now);
        audit.record(
                reviewer.accountId(),
                "edition.translation-review",
                text.documentId(),
                text.language().tag(),
                List.of());
        return review;
    }
}
