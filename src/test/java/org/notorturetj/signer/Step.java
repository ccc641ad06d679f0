package org.notorturetj.signer;

import java.util.List;

/**
 * An event in the life of a log or a phone. The numbers are arbitrary and reduced where they are
 * used.
 *
 * @param one selects the document or phone
 * @param two selects the languages
 * @param three selects the variant
 */
record Step(Act act, int one, int two, int three) {
    /** The kinds of events. */
    enum Act {
        PUBLISH,
        REMOVE,
        REDACT,
        SIGN,
        SIGN_FIRST,
        FORGET,
        TAKE_PACK,
        SYNC,
        BROKEN_SYNC,
        IMPORT,
        CUT_IMPORT,
        RESTART
    }

    /** Selects one of some choices. */
    static <T> T pick(T[] choices, int number) {
        return List.of(choices).get(number % choices.length);
    }

    @Override
    public String toString() {
        return act + "(" + one + "," + two + "," + three + ")";
    }
}
