package org.notorturetj.client;

/**
 * How far content is: the epoch, then the number of the publication. Numbers of different epochs
 * say nothing about each other.
 */
final class Mark implements Comparable<Mark> {
    final long epoch;
    final long seq;

    Mark(long epoch, long seq) {
        this.epoch = epoch;
        this.seq = seq;
    }

    @Override
    public int compareTo(Mark other) {
        int byEpoch = Long.compare(epoch, other.epoch);
        return byEpoch != 0 ? byEpoch : Long.compare(seq, other.seq);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mark && compareTo((Mark) other) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(epoch * 31 + seq);
    }
}
