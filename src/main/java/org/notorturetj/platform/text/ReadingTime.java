package org.notorturetj.platform.text;

/** How long a text takes to read. */
public final class ReadingTime {
    /** Slower than the usual 200 to 230, because readers are under stress and screens are small. */
    private static final int WORDS_PER_MINUTE = 180;

    private ReadingTime() {}

    /** Minutes, at least 1. */
    public static int minutes(String plainText) {
        int words = plainText.isBlank() ? 0 : plainText.strip().split("\\s+", -1).length;
        return Math.max(1, (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE);
    }
}
