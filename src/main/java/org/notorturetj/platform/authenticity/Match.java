package org.notorturetj.platform.authenticity;

/**
 * A published text beside a copy.
 *
 * @param of what was published
 */
public record Match<T>(T of, Comparison comparison) {
    /** Fewer words could be anybody's. */
    private static final int FEWEST = 6;

    /** Words of a whole text that are not found in a longer one by chance. */
    private static final int WHOLE = 15;

    /** A text of which less is ours is somebody else's that quotes. */
    private static final int OURS_PERCENT = 40;

    /** How a copy is like what was published. */
    public enum Likeness {
        /** All words of the copy are of this text. */
        SAME,
        /** So they are, but letters that only Tajik has were typed as others. */
        LETTERS_MISSING,
        /** What is of this text is unchanged; other lines stand around it. */
        SURROUNDED,
        /** The copy is of this text, and changed. */
        ALTERED,
        /** The copy is of no such text. */
        OTHER
    }

    public Likeness likeness() {
        boolean enough = comparison.same() >= FEWEST;
        if (!enough || comparison.altered() > 0) {
            return isCopy() ? Likeness.ALTERED : Likeness.OTHER;
        } else if (comparison.added() > 0) {
            return isCopy() || isWhole() ? Likeness.SURROUNDED : Likeness.OTHER;
        }
        return comparison.lettersMissing() > 0 ? Likeness.LETTERS_MISSING : Likeness.SAME;
    }

    private boolean isCopy() {
        return comparison.same() >= FEWEST
                && comparison.same() * 100L >= comparison.copiedWords() * (long) OURS_PERCENT;
    }

    /** A page of a browser may have much around a short text. */
    public boolean isWhole() {
        return !comparison.isExcerpt() && comparison.same() >= WHOLE;
    }

    /** A translation or an earlier statement has some of the words, and many differences. */
    public long score() {
        return comparison.same() - 3L * (comparison.altered() + comparison.added());
    }
}
