package org.notorturetj.push;

/** What the thread of a dispatcher does, until there is nothing left to do. */
final class Turn {
    private Turn() {}

    static void of(Dispatch dispatch) {
        boolean more = true;
        while (more) {
            more = dispatch.prepare();
        }
        while (dispatch.turn(() -> {}) > 0) {
            dispatch.writeDown();
        }
        dispatch.writeDown();
        dispatch.prepare();
    }
}
