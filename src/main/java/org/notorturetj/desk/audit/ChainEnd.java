package org.notorturetj.desk.audit;

/**
 * Where the chain ends.
 *
 * @param n the number of the last row; 0 when there is none
 * @param sha256 its digest, in hex
 */
public record ChainEnd(long n, String sha256) {
    /** Before the first row. */
    static final ChainEnd NOTHING = new ChainEnd(0, "0".repeat(64));
}
