package org.notorturetj.content.review;

/**
 * The review status of one text at a given time.
 *
 * @param translationReviewed whether somebody other than its author compared exactly this text with
 *     its original
 */
public record ReviewStatus(LegalReviewStatus legal, boolean translationReviewed) {
    /** Nobody has reviewed exactly this text. */
    public static final ReviewStatus UNREVIEWED =
            new ReviewStatus(LegalReviewStatus.UNREVIEWED, false);

    /** The translation's review status, as on the wire. */
    public String translationStatus() {
        return (translationReviewed
                        ? LegalReviewStatus.Status.CURRENT
                        : LegalReviewStatus.Status.UNREVIEWED)
                .word();
    }
}
