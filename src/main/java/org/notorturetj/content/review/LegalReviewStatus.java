package org.notorturetj.content.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a lawyer's word on a text is worth at a moment.
 *
 * @param lawAsOf the day of the law that was used; null when unreviewed
 * @param reviewedAt null when unreviewed
 * @param dueAt null when unreviewed
 * @param changesAt when time alone makes it another one; null: never
 */
public record LegalReviewStatus(
        Status status,
        @Nullable LocalDate lawAsOf,
        @Nullable Instant reviewedAt,
        @Nullable Instant dueAt,
        @Nullable Instant changesAt) {
    /** Nobody has reviewed exactly this text. */
    public static final LegalReviewStatus UNREVIEWED =
            new LegalReviewStatus(Status.UNREVIEWED, null, null, null, null);

    /** What readers are told. */
    public enum Status {
        UNREVIEWED,
        CURRENT,
        DUE,
        EXPIRED;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a lawyer answers for the text at that moment: a word that ran out does not. */
    public boolean inForce() {
        return status == Status.CURRENT || status == Status.DUE;
    }

    /**
     * What a review is worth.
     *
     * @param dueBefore how long before its end it counts as due
     */
    static LegalReviewStatus of(LegalReview review, Instant now, Period dueBefore) {
        Instant dueAt = review.dueAt();
        Instant dueFrom = dueAt.atZone(ZoneOffset.UTC).minus(dueBefore).toInstant();
        if (now.isBefore(dueFrom)) {
            return of(review, Status.CURRENT, dueFrom);
        }
        return now.isBefore(dueAt)
                ? of(review, Status.DUE, dueAt)
                : of(review, Status.EXPIRED, null);
    }

    private static LegalReviewStatus of(
            LegalReview review, Status status, @Nullable Instant changesAt) {
        return new LegalReviewStatus(
                status, review.lawAsOf(), review.reviewedAt(), review.dueAt(), changesAt);
    }
}
