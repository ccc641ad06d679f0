package org.notorturetj.media.child;

import java.io.IOException;

/** Numbers that another process has written are looked at before anything is made of them. */
final class Bounds {
    private Bounds() {}

    /** The number if it is from 0 to the most there may be. */
    static int count(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("a number out of its bounds");
        }
        return number;
    }
}
