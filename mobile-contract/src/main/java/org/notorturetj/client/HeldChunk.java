package org.notorturetj.client;

/**
 * What is known of a chunk on the phone.
 *
 * <p>{@link #sha256} is empty when the bytes are no longer those that anybody stated, because a
 * record was taken out. {@link #mark} is null when nobody knows any more, after a recovery.
 */
final class HeldChunk {
    final String sha256;
    final Mark mark;

    HeldChunk(String sha256, Mark mark) {
        this.sha256 = sha256;
        this.mark = mark;
    }
}
