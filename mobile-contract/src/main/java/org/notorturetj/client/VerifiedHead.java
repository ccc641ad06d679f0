package org.notorturetj.client;

import java.io.IOException;
import java.util.Optional;

/**
 * A head that was verified by itself, for who checks a copy of the plain edition and keeps nothing
 * (PROTOCOL.md, section 2). Phones do not need it.
 */
public final class VerifiedHead {
    private final Head head;

    private VerifiedHead(Head head) {
        this.head = head;
    }

    /** Where the roots of a copy are. */
    public interface Roots {
        /**
         * The root of a number.
         *
         * @return null when there is none
         * @throws IOException when it cannot be read
         */
        byte[] root(long number) throws IOException;
    }

    /**
     * Verifies a head, by the roots that lead from the trusted one to the one that it states, 64 at
     * most.
     *
     * @param trustedRoot the bytes of a signed root that the reader trusts
     * @throws RefusedException when the trusted root is broken, or the head is malformed or not
     *     signed by keys that may publish
     * @throws IOException when a root cannot be read
     */
    public static VerifiedHead of(byte[] trustedRoot, Roots roots, byte[] file)
            throws RefusedException, IOException {
        Root root = Root.trusted(trustedRoot);
        Head head = Head.of(file);
        for (int steps = 0;
                steps < TrustedHeads.MAX_ROOTS && root.number() < head.root();
                steps++) {
            byte[] next = roots.root(root.number() + 1);
            if (next == null) {
                break;
            }
            root = root.next(next);
        }
        if (!head.isSignedFor(root)) {
            throw new RefusedException("the head is not signed by keys that may publish");
        }
        return new VerifiedHead(head);
    }

    /** The number of its publication. */
    public long seq() {
        return head.seq();
    }

    /** When it was signed, in milliseconds since 1970. */
    public long issued() {
        return head.issued();
    }

    /** After this moment it is old, in milliseconds since 1970. */
    public long refreshBy() {
        return head.refreshBy();
    }

    /** Whether it is later than another one: by epoch, then seq, then issue. */
    public boolean isAfter(VerifiedHead other) {
        return head.compareWith(other.head) > 0;
    }

    /**
     * The SHA-256 of the index of a language's pages; empty when the head names none.
     *
     * @throws RefusedException when it states no digest
     */
    public Optional<String> pages(String language) throws RefusedException {
        return head.pages(language);
    }
}
