package org.notorturetj.client;

import java.io.IOException;
import java.util.Arrays;

/** Decides which head is believed (PROTOCOL.md, section 2). Nothing turns it off. */
final class Trust {
    /** Where roots come from. */
    interface Roots {
        /**
         * The root of a number.
         *
         * @throws Refused when there is none
         */
        byte[] root(long number) throws Refused;
    }

    private final Shelf shelf;

    Trust(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Checks a head, after going on to newer roots when it asks for that. It may be older than the
     * one that is held: see {@link #refuseOlder}.
     *
     * @throws Refused when it is not signed, or is another truth about the same state
     */
    Head signed(byte[] bytes, Roots roots) throws Refused, IOException {
        Head head = Head.of(bytes);
        boolean more = true;
        while (more && (!head.isGoodFor(shelf.now().root()) || isAhead(head))) {
            more = wentOn(roots);
        }
        if (!head.isGoodFor(shelf.now().root())) {
            throw new Refused("the head is not signed by keys that may publish");
        }
        Head known = shelf.now().head();
        if (known != null
                && head.compareWith(known) == 0
                && !Arrays.equals(head.bytes(), known.bytes())) {
            throw new Refused("there are two heads of one number");
        }
        return head;
    }

    /** True when a signed head is before the one that is held. */
    boolean isOlder(Head head) {
        Head known = shelf.now().head();
        return known != null && head.compareWith(known) < 0;
    }

    /**
     * What a mirror serves must not be older than what is held.
     *
     * @throws Refused when it is
     */
    void refuseOlder(Head head) throws Refused {
        if (isOlder(head)) {
            throw new Refused("the head is older than the one that is held");
        }
    }

    private boolean isAhead(Head head) {
        return head.root() > shelf.now().root().number();
    }

    /** One step to the next root, kept at once; false when there is none that can be trusted. */
    private boolean wentOn(Roots roots) throws IOException {
        try {
            Root root = shelf.now().root();
            Held next = shelf.now().copy();
            next.trust(root.next(roots.root(root.number() + 1)));
            shelf.keep(next);
            return true;
        } catch (Refused e) {
            return false;
        }
    }
}
