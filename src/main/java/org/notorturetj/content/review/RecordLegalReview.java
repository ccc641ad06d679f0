package org.notorturetj.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.platform.problem.ProblemException;

/** A lawyer answers for exactly this text until a day. */
@ApplicationScoped
public class RecordLegalReview {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
    private static final Period LONGEST = Period.ofMonths(24);

    private final ReviewRules reviewing;
    private final LegalReviews reviews;
    private final AuditTrail audit;
    private final ReviewConfig config;
    private final Clock clock;

    RecordLegalReview(
            ReviewRules reviewing,
            LegalReviews reviews,
            AuditTrail audit,
            ReviewConfig config,
            Clock clock) {
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Records a review. It counts for the bytes of this text only; the public hears of it with the
     * next look at what is due when it reads them already.
     *
     * @param text as the reviewer read it
     * @param lawAsOf the day of the law that was used, not in the future in Dushanbe
     * @param dueAt 1 day to 24 months from now; null: after the period of the settings
     * @throws ProblemException when the person may not review it, or a date is wrong
     */
    @Transactional
    public LegalReview review(
            Person lawyer, Edition text, LocalDate lawAsOf, @Nullable Instant dueAt) {
        reviewing.require(lawyer, Permission.REVIEW_LEGALLY, text);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ZonedDateTime here = now.atZone(DUSHANBE);
        if (lawAsOf.isAfter(here.toLocalDate())) {
            throw new ProblemException(
                    ProblemType.INVALID_TEXT, "lawAsOf", "must not be in the future");
        }
        Instant due =
                dueAt == null
                        ? here.plus(config.period()).toInstant()
                        : dueAt.truncatedTo(ChronoUnit.MILLIS);
        if (due.isBefore(now.plus(1, ChronoUnit.DAYS))
                || due.isAfter(here.plus(LONGEST).toInstant())) {
            throw new ProblemException(
                    ProblemType.INVALID_TEXT, "dueAt", "must be in 1 day to 24 months from now");
        }
        var review = new LegalReview(text, lawyer.accountId(), lawAsOf, now, due);
        reviews.persist(review);
        reviewing.tell(text, now);
        audit.record(
                lawyer.accountId(),
                "edition.legal-review",
                text.documentId(),
                text.language().tag(),
                List.of("lawAsOf", "dueAt"));
        return review;
    }
}
