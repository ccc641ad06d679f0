package org.notorturetj.desk.review;

/**
 * What reviews say of one text at one moment.
 *
 * @param translationReviewed whether somebody else than its author compared exactly this text with
 *     its original
 */
public record Standing(LegalStanding legal, boolean translationReviewed) {
    /** Nobody has reviewed exactly this text. */
    public static final Standing UNREVIEWED = new Standing(LegalStanding.UNREVIEWED, false);

    /** The word on the wire for the translation. */
    public String translationWord() {
        return (translationReviewed
                        ? LegalStanding.Status.CURRENT
                        : LegalStanding.Status.UNREVIEWED)
                .word();
    }
}
