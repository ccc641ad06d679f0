package org.notorturetj.signer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notorturetj.api.text.Language;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.sync.LogFiles;

/** What the signer reads and writes: published records in, files out. */
interface Archive extends LogFiles {
    /** The documents that changed after a publication, by collection. */
    Map<String, Set<String>> changedDocuments(long after);

    /** The records of some documents, as they are published now. */
    List<PublishedRecord> records(Collection<String> documentIds);

    /** What was removed: {@code document.language}, and by which publication. */
    Map<String, Long> tombstones();

    /** Every id that ever was in a lines file. */
    Set<String> everIn(String name);

    /** The names of lines files that begin so and ever had an id. */
    Set<String> everHad(String beginning, String id);

    /** Keeps the files of a publication. */
    void store(long seq, List<BuiltFile> files);

    void storeCard(Language language, String file);

    void storeHead(LastSigned position, String file);

    void storeRoot(long n, String file);

    /**
     * A record, and how it stands in lists; both canonical JSON.
     *
     * @param collection the word of its collection
     */
    record PublishedRecord(
            String documentId, Language language, String collection, String record, String item) {}

    /**
     * A lines file that was built.
     *
     * @param changed the ids whose lines differ from the version before; empty when nothing did
     */
    record BuiltFile(String name, String sha256, String text, Set<String> changed) {}
}
