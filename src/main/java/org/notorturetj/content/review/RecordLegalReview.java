package org.notorturetj.content.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Records that a lawyer reviewed exactly this text, and until when the review is valid. */
@ApplicationScoped
public class RecordLegalReview {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
    private static final Period MAX_VALIDITY = Period.ofMonths(24);

    private final ReviewRules rules;
    private final LegalReviews reviews;
    private final AuditTrail audit;
    private final ReviewConfig config;
    private final Clock clock;

    RecordLegalReview(
            ReviewRules rules,
            LegalReviews reviews,
            AuditTrail audit,
            ReviewConfig config,
            Clock clock) {
        this.rules = rules;
        this.reviews = reviews;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Records a review of exactly this text. If the text is published, the next check of review
     * statuses publishes the new status.
     *
     * @param text as the reviewer read it
     * @param lawAsOf the date of the law it is based on, not in the future in Dushanbe
     * @param dueAt when it expires, 1 day to 24 months from now; null for the configured period
     * @throws ProblemException when the person may not review it, or a date is invalid
     */
    @Transactional
    public LegalReview review(
            Person lawyer, Edition text, LocalDate lawAsOf, @Nullable Instant dueAt) {
        rules.require(lawyer, Permission.REVIEW_LEGALLY, text);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ZonedDateTime here = now.atZone(DUSHANBE);
        if (lawAsOf.isAfter(here.toLocalDate())) {
            throw new ProblemException(ProblemType.INVALID_TEXT, "lawAsOf", Rule.NOT_FUTURE);
        }
        Instant due =
                dueAt == null
                        ? here.plus(config.period()).toInstant()
                        : dueAt.truncatedTo(ChronoUnit.MILLIS);
        if (due.isBefore(now.plus(1, ChronoUnit.DAYS))
                || due.isAfter(here.plus(MAX_VALIDITY).toInstant())) {
            throw new ProblemException(ProblemType.INVALID_TEXT, "dueAt", Rule.REVIEW_ENDS);
        }
        var review = new LegalReview(text, lawyer.accountId(), lawAsOf, now, due);
        reviews.persist(review);
        rules.scheduleRepublication(text, now);
        audit.record(
                lawyer.accountId(),
                "edition.legal-review",
                text.documentId(),
                text.language().tag(),
                List.of("lawAsOf", "dueAt"));
        return review;
    }
}
