package org.notorturetj.sync;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** Read access to the stored files of the log. */
public interface LogFiles {
    /** The newest signed head; empty before the first. */
    Optional<String> head();

    /** The root with a number. */
    Optional<String> root(long n);

    /** The signed card of a language. */
    Optional<String> card(Language language);

    /** The version of a lines file as of a publication; empty if it did not exist yet. */
    Optional<Version> version(String name, long seq);

    /** The ids that changed in a lines file after one publication, up to and including another. */
    Set<String> changed(String name, long after, long upTo);

    /** The file with a SHA-256; empty if it never existed or was deleted because of its age. */
    Optional<Stored> file(String sha256);

    /** The same file without its codings, where only its text is needed. */
    default Optional<Stored> plain(String sha256) {
        return file(sha256);
    }

    /**
     * A version of a lines file.
     *
     * @param seq the publication that created it
     * @param length in bytes, decoded
     */
    record Version(long seq, String sha256, long length) {}

    /**
     * A lines file in its codings.
     *
     * @param text null if it contained a record that was removed: then it is gone for good
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(@Nullable String text, byte @Nullable [] brotli, byte @Nullable [] gzip) {}
}
