package org.notorturetj.content.review;

/**
 * What reviews say of one text at one moment.
 *
 * @param translationReviewed whether somebody else than its author compared exactly this text with
 *     its original
 */
public record ReviewStatus(LegalReviewStatus legal, boolean translationReviewed) {
    /** Nobody has reviewed exactly this text. */
    public static final ReviewStatus UNREVIEWED =
            new ReviewStatus(LegalReviewStatus.UNREVIEWED, false);

    /** The word on the wire for the translation. */
    public String translationWord() {
        return (translationReviewed
                        ? LegalReviewStatus.Status.CURRENT
                        : LegalReviewStatus.Status.UNREVIEWED)
                .word();
    }
}
