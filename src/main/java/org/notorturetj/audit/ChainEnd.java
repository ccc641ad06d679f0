package org.notorturetj.audit;

/**
 * The end of the chain.
 *
 * @param n the number of the last row; 0 when there is none
 * @param sha256 the digest of the last row, in hex
 */
public record ChainEnd(long n, String sha256) {
    private static final int TRUNCATED_LENGTH = 32;

    /**
     * The first 128 bits of the digest, in hex, as signed heads include them. Every byte of a head
     * costs money on 2G, and 128 bits are infeasible to match with another row.
     */
    public String truncatedDigest() {
        return truncatedDigest(sha256);
    }

    static String truncatedDigest(String sha256) {
        return sha256.substring(0, Math.min(TRUNCATED_LENGTH, sha256.length()));
    }

    /** The end of an empty chain. */
    static final ChainEnd EMPTY = new ChainEnd(0, "0".repeat(64));
}
