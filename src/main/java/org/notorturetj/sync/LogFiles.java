package org.notorturetj.sync;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** The stored files of the log, to read. */
public interface LogFiles {
    /** The newest signed head; empty before the first. */
    Optional<String> head();

    /** The root with a number. */
    Optional<String> root(long n);

    /** The signed card of a language. */
    Optional<String> card(Language language);

    /** What a lines file was as of a publication; empty when it did not exist yet. */
    Optional<Version> version(String name, long seq);

    /** The ids that changed in a lines file after one publication and up to another. */
    Set<String> changed(String name, long after, long upTo);

    /** The bytes of an address; empty when there never were any, or no longer for their age. */
    Optional<Stored> file(String sha256);

    /**
     * A version of a lines file.
     *
     * @param seq the publication that made it
     * @param length in bytes, decoded
     */
    record Version(long seq, String sha256, long length) {}

    /**
     * A lines file in its codings.
     *
     * @param text null when it held a record that was removed: then it is gone for ever
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(@Nullable String text, byte @Nullable [] brotli, byte @Nullable [] gzip) {}
}
