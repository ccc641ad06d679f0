package org.notorturetj.content.nameguard.sound;

/**
 * Hashes of all parts of a row of sounds, in 64 bits, without looking at the sounds twice: a
 * polynomial, so that a part with one sound left out costs no more than the part.
 */
public final class SoundHash {
    /** Longest part that has a hash of its own, in sounds; names are far shorter. */
    private static final int LONGEST = 512;

    private static final long TOO_LONG = Long.MIN_VALUE;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long[] POWERS = new long[LONGEST + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= LONGEST; i++) {
            POWERS[i] = POWERS[i - 1] * BASE;
        }
    }

    private final long[] upTo;

    /** Hashes a row of sounds of any length. */
    public SoundHash(CharSequence sounds) {
        int length = sounds.length();
        upTo = new long[length + 1];
        for (int i = 0; i < length; i++) {
            upTo[i + 1] = upTo[i] * BASE + sounds.charAt(i);
        }
    }

    /** The hash of a whole row. */
    public static long of(CharSequence sounds) {
        long hash = 0;
        for (int i = 0; i < sounds.length(); i++) {
            hash = hash * BASE + sounds.charAt(i);
        }
        return hash;
    }

    /** The hash of a part; very long ones have one hash, that of nothing which is looked up. */
    public long of(int from, int to) {
        if (to - from > LONGEST) {
            return TOO_LONG;
        }
        return upTo[to] - upTo[from] * POWERS[to - from];
    }

    /** The hash of a part with one more sound after it. */
    public long with(char sound, int from, int to) {
        return of(from, to) * BASE + sound;
    }

    /** The hash of a part without one of its sounds. */
    public long without(int sound, int from, int to) {
        return of(from, sound) * POWERS[to - sound - 1] + of(sound + 1, to);
    }
}
