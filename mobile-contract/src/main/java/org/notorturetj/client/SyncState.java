package org.notorturetj.client;

import java.util.Optional;

/** The state of a client: its trusted root, and the last accepted head of the public log. */
public final class SyncState {
    private final long root;
    private final Head head;

    SyncState(LocalCopy copy) {
        this.root = copy.root().number();
        this.head = copy.head();
    }

    @Override
    public String toString() {
        return "root " + root + ", epoch " + epoch() + ", seq " + seq() + ", issue " + issue();
    }

    /** The number of the root that is trusted. */
    public long root() {
        return root;
    }

    /** The bytes of the last accepted head; empty before the first and after a recovery. */
    public Optional<byte[]> head() {
        return head == null ? Optional.<byte[]>empty() : Optional.of(head.bytes());
    }

    /** The epoch of that head; 0 without a head. */
    public long epoch() {
        return head == null ? 0 : head.position().epoch;
    }

    /** The number of its publication; 0 without a head. */
    public long seq() {
        return head == null ? 0 : head.seq();
    }

    /** The issue of that head, which rises with each one signed; 0 without a head. */
    public long issue() {
        return head == null ? 0 : head.issue();
    }
}
