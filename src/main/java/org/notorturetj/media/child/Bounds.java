package org.notorturetj.media.child;

import java.io.DataInputStream;
import java.io.IOException;

/** What another process has written is looked at before anything is made of it. */
final class Bounds {
    private Bounds() {}

    /** The number if it is from 0 to the most there may be. */
    static int count(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("a number out of its bounds");
        }
        return number;
    }

    /** A constant by its name. */
    static <E extends Enum<E>> E oneOf(Class<E> constants, DataInputStream in) throws IOException {
        return oneOf(constants, in.readUTF());
    }

    /** The same by a name that was read. */
    static <E extends Enum<E>> E oneOf(Class<E> constants, String name) throws IOException {
        try {
            return Enum.valueOf(constants, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("no such constant", e);
        }
    }
}
