package org.notorturetj.support.build;

/** The number of repetitions of a test: in every build, and with {@code -Pproofs}. */
public final class Effort {
    private Effort() {}

    /** The first number, or the second with {@code -Pproofs}. */
    public static int of(int usual, int proof) {
        return Boolean.getBoolean("proofs") ? proof : usual;
    }
}
