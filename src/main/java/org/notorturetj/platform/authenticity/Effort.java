package org.notorturetj.platform.authenticity;

/**
 * How much a stranger's text may cost. Counted in steps and not by a clock: a copy has the same
 * differences on a busy machine.
 */
final class Effort {
    /** Some 50 ms of a processor. */
    private static final long STEPS = 3_000_000;

    private long left = STEPS;

    /**
     * Takes what it costs to compare runs of words at worst (Myers 1986: the square of what
     * differs).
     *
     * @param words of both runs together
     * @return false if that is more than is left, of which nothing is taken then
     */
    boolean allows(int words) {
        long steps = (long) words * words / 2;
        if (steps > left) {
            return false;
        }
        left -= steps;
        return true;
    }
}
