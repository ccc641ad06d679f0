package org.notorturetj.media.upload;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.notorturetj.media.child.Cover;

/**
 * A file that is handed in.
 *
 * @param length of the whole file in bytes
 * @param received bytes that are there
 * @param covers what is covered in the clean file
 * @param file id of the clean file that was made last; null: none yet
 * @param reason why it was not taken, or has to wait, as {@link Reasons} has it; null if neither
 * @param expiresAt when it is forgotten
 */
public record Upload(
        String id,
        long length,
        long received,
        State state,
        List<Cover> covers,
        @Nullable String file,
        @Nullable String reason,
        Instant expiresAt) {
    public Upload {
        covers = List.copyOf(covers);
    }

    /** What it waits for. */
    public enum State {
        /** More bytes. */
        RECEIVING,
        /** Cleaning. */
        CHECKING,
        READY,
        /** Nothing: it was not taken, and its bytes are gone. */
        REFUSED;

        /** As the contract and the table say it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
