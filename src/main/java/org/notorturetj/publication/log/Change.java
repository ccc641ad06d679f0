package org.notorturetj.publication.log;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.type.Collection;

/** What a publication does to one record. */
public sealed interface Change {
    String documentId();

    Language language();

    Collection collection();

    /** The name on the wire and in the database. */
    String operation();

    /**
     * Adds or replaces a record.
     *
     * @param record the record as canonical JSON (RFC 8785)
     * @param item the record as shown in lists, likewise
     * @param legacyAddresses its addresses on the previous website
     */
    record Put(
            String documentId,
            Language language,
            Collection collection,
            String type,
            String record,
            String item,
            long rank,
            Set<String> facets,
            @Nullable String slug,
            List<String> legacyAddresses)
            implements Change {
        @Override
        public String operation() {
            return "put";
        }
    }

    /** Removes a record. */
    record Remove(String documentId, Language language, Collection collection) implements Change {
        @Override
        public String operation() {
            return "remove";
        }
    }
}
