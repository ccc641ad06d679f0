package org.notorturetj.media.garbage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the database knows of bytes: which of them something names, and since when others are in the
 * trash. Whatever cannot be answered is thrown, and then nothing is removed.
 */
interface References {
    /** Hashes that a clean file of the desk names, or a published record. */
    Set<String> named();

    /** The same of one, as it is now. */
    boolean isNamed(String hash);

    /** Hashes that were taken away for ever, and that nothing of the desk names. */
    Set<String> gone();

    /** Hashes that are in the trash, or were about to be. */
    Set<String> noted();

    /** Ids of the documents whose facts name some of these, 20 at most. */
    List<String> documents(Set<String> hashes);

    /** Since when one is in the trash; empty if nobody noted it. */
    Optional<Instant> since(String hash);

    /** Notes that one goes into the trash now. */
    void note(String hash, Instant now);

    /** Forgets that it is there. */
    void forget(String hash);

    /** Runs a step while no other node takes one for the same hash. */
    void alone(String hash, Runnable step);
}
