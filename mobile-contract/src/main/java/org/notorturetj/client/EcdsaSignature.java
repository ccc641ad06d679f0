package org.notorturetj.client;

/**
 * The form of a signature: a DER sequence of two integers above zero, r and s, and nothing else.
 * Some Java versions took two zeros for a good signature of anything (CVE-2022-21449).
 */
final class EcdsaSignature {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    /** Longest r or s: 32 bytes, and one that keeps the sign positive. */
    private static final int LONGEST = 33;

    private EcdsaSignature() {}

    static boolean isSound(byte[] der) {
        if (der.length < 8 || der[0] != SEQUENCE || der[1] != der.length - 2) {
            return false;
        }
        int afterR = afterInteger(der, 2);
        return afterR > 0 && afterInteger(der, afterR) == der.length;
    }

    /** Where the integer at a position ends; -1 when there is none above zero. */
    private static int afterInteger(byte[] der, int at) {
        if (at + 2 >= der.length || der[at] != INTEGER) {
            return -1;
        }
        int length = der[at + 1];
        int end = at + 2 + length;
        if (length < 1 || length > LONGEST || end > der.length || der[at + 2] < 0) {
            return -1;
        }
        for (int i = at + 2; i < end; i++) {
            if (der[i] != 0) {
                return end;
            }
        }
        return -1;
    }
}
