package org.notorturetj.audit;

/**
 * Where the chain ends.
 *
 * @param n the number of the last row; 0 when there is none
 * @param sha256 its digest, in hex
 */
public record ChainEnd(long n, String sha256) {
    private static final int WITNESSED = 32;

    /**
     * What a signed head says of it: the first 128 bits. Each byte of a head is paid for on 2G, and
     * nobody finds another row with these.
     */
    public String witnessed() {
        return witnessed(sha256);
    }

    static String witnessed(String sha256) {
        return sha256.substring(0, Math.min(WITNESSED, sha256.length()));
    }

    /** Before the first row. */
    static final ChainEnd NOTHING = new ChainEnd(0, "0".repeat(64));
}
