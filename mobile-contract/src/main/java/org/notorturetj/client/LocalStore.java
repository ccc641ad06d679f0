package org.notorturetj.client;

import java.io.IOException;
import java.util.Arrays;

import org.notorturetj.client.storage.Storage;

/**
 * What the phone holds now, and which heads it trusts (PROTOCOL.md, section 2). The only place
 * where that changes; nothing turns the verification off.
 */
final class LocalStore {
    /** Where roots come from. */
    interface Roots {
        /**
         * The root of a number.
         *
         * @throws RefusedException when there is none
         */
        byte[] root(long number) throws RefusedException;
    }

    /**
     * So many roots are followed for one head (PROTOCOL.md, section 2). Each is stored at once:
     * with more of them the next head goes on from there.
     */
    static final int MAX_ROOTS = 64;

    private final Storage storage;
    private final Root shipped;

    /** Never changed, only replaced: a reader need not wait for a sync that is running. */
    private volatile LocalCopy current;

    LocalStore(Storage storage, Root shipped) throws IOException {
        this.storage = storage;
        this.shipped = shipped;
        this.current = LocalCopy.open(storage, shipped);
    }

    LocalCopy current() {
        return current;
    }

    /** Makes a copy the current one, as soon as the storage has it. */
    void save(LocalCopy next) throws IOException {
        try {
            next.commit();
            current = next;
        } catch (IOException | RuntimeException | Error e) {
            // The disk decides how far it came.
            current = LocalCopy.open(storage, shipped);
            throw e;
        }
    }

    /** Where what is not verified yet is kept. */
    Scratch scratch() {
        return new Scratch(storage);
    }

    /**
     * Verifies a head, after updating to newer roots if it needs them. It may be older than the
     * current one: see {@link #refuseOlder}.
     *
     * @throws RefusedException when it is not signed, or contradicts the current one
     */
    Head verified(byte[] bytes, Roots roots) throws RefusedException, IOException {
        Head head = Head.of(bytes);
        int steps = 0;
        boolean updated = true;
        while (updated
                && steps < MAX_ROOTS
                && (!head.isSignedFor(current.root()) || isAhead(head))) {
            updated = updateRoot(roots);
            steps++;
        }
        if (!head.isSignedFor(current.root())) {
            throw new RefusedException("the head is not signed by keys that may publish");
        }
        Head known = current.head();
        if (known != null
                && head.compareWith(known) == 0
                && !Arrays.equals(head.bytes(), known.bytes())) {
            throw new RefusedException("there are two heads with the same numbers");
        }
        return head;
    }

    /** True when a verified head precedes the current one. */
    boolean isOlder(Head head) {
        Head known = current.head();
        return known != null && head.compareWith(known) < 0;
    }

    /**
     * What a mirror serves must not be older than what is held.
     *
     * @throws RefusedException when it is
     */
    void refuseOlder(Head head) throws RefusedException {
        if (isOlder(head)) {
            throw new RefusedException("the head is older than the one that is held");
        }
    }

    private boolean isAhead(Head head) {
        return head.root() > current.root().number();
    }

    /** One step to the next root, stored at once; false when there is none that can be trusted. */
    private boolean updateRoot(Roots roots) throws IOException {
        try {
            Root root = current.root();
            LocalCopy next = current.copy();
            next.trust(root.next(roots.root(root.number() + 1)));
            save(next);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}
