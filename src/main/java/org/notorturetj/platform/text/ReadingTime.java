package org.notorturetj.platform.text;

/** How long a text takes to read. */
public final class ReadingTime {
    /**
     * Words a minute: slower than the usual 200 to 230, because readers are under stress and
     * screens small.
     */
    private static final int WORDS_A_MINUTE = 180;

    private ReadingTime() {}

    /** Minutes, at least 1. */
    public static int minutes(String plainText) {
        int words = plainText.isBlank() ? 0 : plainText.strip().split("\\s+", -1).length;
        return Math.max(1, (words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE);
    }
}
