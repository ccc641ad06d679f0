package org.notorturetj.platform.authenticity;

/**
 * A published text beside a copy.
 *
 * @param of what was published
 */
public record Match<T>(T of, Comparison comparison) {
    /** Fewer words could be anybody's. */
    private static final int FEWEST = 6;

    /** A text of which less is ours is somebody else's that quotes. */
    private static final int OURS_PERCENT = 40;

    /** Whether the copy is of this text, altered or not. */
    public boolean isCopy() {
        return comparison.same() >= FEWEST
                && comparison.same() * 100L >= comparison.copiedWords() * (long) OURS_PERCENT;
    }

    /** Whether all words of the copy are of this text. */
    public boolean isGenuine() {
        return comparison.different() == 0 && comparison.same() >= FEWEST;
    }

    /** A translation or an earlier statement has some of the words, and many differences. */
    public long score() {
        return comparison.same() - 3L * comparison.different();
    }
}
