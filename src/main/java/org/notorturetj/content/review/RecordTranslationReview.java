package org.notorturetj.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.platform.problem.ProblemException;

/** Somebody else than its author says that a text means what its original means. */
@ApplicationScoped
public class RecordTranslationReview {
    private final ReviewRules reviewing;
    private final TranslationReviews reviews;
    private final AuditTrail audit;
    private final Clock clock;

    RecordTranslationReview(
            ReviewRules reviewing, TranslationReviews reviews, AuditTrail audit, Clock clock) {
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a review. It counts for the bytes of this text only.
     *
     * @param text as the reviewer read it
     * @throws ProblemException when the person may not review it
     */
    @Transactional
    public TranslationReview review(Person reviewer, Edition text) {
        reviewing.require(reviewer, Permission.REVIEW_TRANSLATION, text);
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
