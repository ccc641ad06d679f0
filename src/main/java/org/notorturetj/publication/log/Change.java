package org.notorturetj.publication.log;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Collection;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;

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
     * @param shown the record, and what lists and filters have of it
     * @param legacyAddresses its addresses on the previous website
     * @param feedId its id in the feed of the system that it was imported from; null if it has none
     * @param mentions the keys of the contact points that its texts name, shown or not
     */
    record Put(
            String documentId,
            Language language,
            DocumentType type,
            Rendering shown,
            List<String> legacyAddresses,
            @Nullable String feedId,
            Set<String> mentions)
            implements Change {
        @Override
        public Collection collection() {
            return type.collection();
        }

        @Override
        public String operation() {
            return "put";
        }
    }

    /**
     * Replaces a record by the same one with contact points taken out, or shown again. Nothing else
     * changes, so it is no news and needs nobody's consent.
     *
     * @param record the record
     * @param item the record as shown in lists
     */
    record Rewrite(
            String documentId,
            Language language,
            Collection collection,
            ObjectNode record,
            ObjectNode item)
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
