package org.notorturetj.client;

import java.io.IOException;
import java.util.Arrays;

/** Which heads the phone trusts (PROTOCOL.md, section 2). Nothing turns the verification off. */
final class TrustedHeads {
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

    private final LocalStore store;

    TrustedHeads(LocalStore store) {
        this.store = store;
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
                && (!head.isSignedFor(store.current().root()) || isAhead(head))) {
            updated = updateRoot(roots);
            steps++;
        }
        if (!head.isSignedFor(store.current().root())) {
            throw new RefusedException("the head is not signed by keys that may publish");
        }
        Head known = store.current().head();
        if (known != null
                && head.compareWith(known) == 0
                && !Arrays.equals(head.bytes(), known.bytes())) {
            throw new RefusedException("there are two heads with the same numbers");
        }
        return head;
    }

    /** True when a verified head precedes the current one. */
    boolean isOlder(Head head) {
        Head known = store.current().head();
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
        return head.root() > store.current().root().number();
    }

    /** One step to the next root, stored at once; false when there is none that can be trusted. */
    private boolean updateRoot(Roots roots) throws IOException {
        try {
            Root root = store.current().root();
            Root following = root.next(roots.root(root.number() + 1));
            store.change(
                    next -> {
                        if (next.root().number() == root.number()) {
                            next.trust(following);
                        }
                    });
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}
