package org.notorturetj.signer;

import java.util.List;

/**
 * Something that happens to a log or to a phone.
 *
 * @param one which document or phone; any number, as are the others
 * @param two which languages
 * @param three how
 */
record Step(Act act, int one, int two, int three) {
    /** What can happen. */
    enum Act {
        PUBLISH,
        REMOVE,
        REDACT,
        SIGN,
        FORGET,
        TAKE_PACK,
        SYNC,
        BROKEN_SYNC,
        IMPORT,
        CUT_IMPORT,
        RESTART
    }

    /** One of some things. */
    static <T> T pick(T[] some, int number) {
        return List.of(some).get(number % some.length);
    }

    @Override
    public String toString() {
        return act + "(" + one + "," + two + "," + three + ")";
    }
}
