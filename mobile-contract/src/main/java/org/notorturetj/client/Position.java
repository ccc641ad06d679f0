package org.notorturetj.client;

import java.util.Optional;

/** Where in the public log a client stands. */
public final class Position {
    private final long root;
    private final Head head;

    Position(Held held) {
        this.root = held.root().number();
        this.head = held.head();
    }

    /** The number of the root that is trusted. */
    public long root() {
        return root;
    }

    /** The bytes of the last accepted head; empty before the first and after a recovery. */
    public Optional<byte[]> head() {
        return head == null ? Optional.<byte[]>empty() : Optional.of(head.bytes());
    }

    /** The epoch of that head; 0 without one. */
    public long epoch() {
        return head == null ? 0 : head.mark().epoch;
    }

    /** The number of its publication; 0 without one. */
    public long seq() {
        return head == null ? 0 : head.seq();
    }

    /** The number of its signing; 0 without one. */
    public long issue() {
        return head == null ? 0 : head.issue();
    }
}
