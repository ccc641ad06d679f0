package org.notorturetj.signer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.api.text.Language;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.sync.LogFiles;

/**
 * What the signer reads and writes: published records in, files out. An interface because the
 * signer's rules are tested against an archive in memory too.
 */
interface Archive extends LogFiles {
    /** The documents that changed after a publication, by collection. */
    Map<String, Set<String>> changedDocuments(long after);

    /** The published records of some documents. */
    List<PublishedRecord> records(Collection<String> documentIds);

    /** Removed records, as {@code document.language}, and the publication that removed each. */
    Map<String, Long> tombstones();

    /** Every id that was ever in a lines file. */
    Set<String> everIn(String name);

    /** The lines files with a name prefix that ever contained an id. */
    Set<String> everHad(String prefix, String id);

    /** Stores the files of a publication. */
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
     * @param changed the ids whose lines differ from the previous version
     */
    record BuiltFile(String name, String sha256, String text, Set<String> changed) {}
}
