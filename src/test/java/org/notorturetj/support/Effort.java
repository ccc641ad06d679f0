package org.notorturetj.support;

/** How often a test repeats what it tries: in each build, and with {@code -Pproofs}. */
public final class Effort {
    private Effort() {}

    /** The first number, and with {@code -Pproofs} the second. */
    public static int of(int usual, int proof) {
        return Boolean.getBoolean("proofs") ? proof : usual;
    }
}
