package org.notorturetj.signer.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import org.notorturetj.api.text.Language;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.sync.LogFiles;

/**
 * What the signer reads and writes: published records in, files out. An interface because the
 * signer's rules are tested against an archive in memory too.
 */
public interface Archive extends LogFiles {
    /** The number of the last publication. */
    long published();

    /** The published records of some documents. */
    List<PublishedRecord> records(Collection<String> documentIds);

    /** All published records of a unit. */
    List<PublishedRecord> recordsOf(String unit);

    /** Records removed after a publication, as {@code document.language}, and by which one. */
    Map<String, Long> tombstones(long after);

    /** A file that the next head will name, if there is one. */
    Optional<NextFile> next(String name);

    /** The names of the files of articles that the next head will name, with their new versions. */
    Map<String, Version> nextShards();

    /**
     * Stores the files of a unit at once, to be named by the next head, and takes from the pending
     * documents those that they hold.
     *
     * @param asOf the last publication before their records were read
     * @return false if something was removed meanwhile, or they are newer already: then nothing was
     *     stored
     */
    boolean stage(String unit, long asOf, List<BuiltFile> files);

    /** Makes the staged files those of a publication; removed ones stay to be built. */
    void nameStaged(long seq);

    /** Stores files of a publication. */
    void store(long seq, List<BuiltFile> files);

    void storeCard(Language language, String file);

    void storeHead(LastSigned position, String file);

    void storeRoot(long n, String file);

    /**
     * A published record.
     *
     * @param record the whole record, canonical JSON
     * @param item the record as a list item, canonical JSON
     */
    record PublishedRecord(
            String documentId, Language language, String collection, String record, String item) {}

    /**
     * A lines file that was built.
     *
     * @param changed the ids whose lines differ from the version that a head names, with the
     *     language of each line: "" if it is absent, "*" if it has none
     */
    record BuiltFile(String name, String sha256, String text, SortedMap<String, String> changed) {}

    /**
     * A file that the next head will name.
     *
     * @param sha256 null if a record in it was removed: then it must be built again
     * @param ids the lines that differ from the version that a head names
     */
    record NextFile(
            @org.jspecify.annotations.Nullable String sha256, long length, List<String> ids) {}
}
