package org.notorturetj.edge.position;

/**
 * A state of what is public.
 *
 * @param seq the last publication
 * @param epoch of the newest signed head; 0 before the first, like the next two
 * @param signed the publication that the newest signed head holds
 * @param issue of the newest signed head
 */
public record LogState(long seq, long epoch, long signed, long issue) {
    /** Nothing is known yet. */
    static final LogState NONE = new LogState(-1, -1, -1, -1);
}
