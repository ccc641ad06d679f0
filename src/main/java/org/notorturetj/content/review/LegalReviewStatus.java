package org.notorturetj.content.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The status of a text's legal review at a given time.
 *
 * @param lawAsOf the date of the law that the review is based on; null when unreviewed
 * @param reviewedAt null when unreviewed
 * @param dueAt when the review expires; null when unreviewed
 * @param changesAt when the status next changes by itself; null for never
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

    /** The status that readers see. */
    public enum Status {
        UNREVIEWED,
        CURRENT,
        DUE,
        EXPIRED;

        /** The name on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the text has a legal review that has not expired. */
    public boolean inForce() {
        return status == Status.CURRENT || status == Status.DUE;
    }

    /**
     * The status of a review.
     *
     * @param dueBefore how long before its expiry it counts as due
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
