package org.notorturetj.signer.key;

/**
 * The position of the last signed head. It is kept beside the keys and not in the database, so that
 * a restored backup is noticed. Ordered as phones order heads.
 */
public record LastSigned(long epoch, long seq, long issue) implements Comparable<LastSigned> {
    public static final LastSigned NOTHING = new LastSigned(1, 0, 0);

    @Override
    public int compareTo(LastSigned other) {
        return java.util.Comparator.comparingLong(LastSigned::epoch)
                .thenComparingLong(LastSigned::seq)
                .thenComparingLong(LastSigned::issue)
                .compare(this, other);
    }
}
