package org.notorturetj.publication.redaction;

import java.util.HashSet;
import java.util.Set;

import org.notorturetj.platform.storedtext.StoredText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Addresses and ids of a text from which a name was taken: initials in them lead nowhere. */
final class CleanedMembers {
    /** Characters of a document's id behind a slug that had a name: nobody else has that slug. */
    private static final int OF_ID = 6;

    private CleanedMembers() {}

    /** Gives a cleaned text an address of its own, and takes away those that were not its own. */
    static void settle(ObjectNode cleaned, StoredText before) {
        ofItsOwn(cleaned, before);
        withoutFeedIds(cleaned, before.content());
        withoutOldAddresses(cleaned, before.content());
    }

    /** A slug that had a name gets an ending that no other document's slug has. */
    private static void ofItsOwn(ObjectNode cleaned, StoredText text) {
        String slug = cleaned.path("slug").asText();
        if (!slug.isEmpty() && !slug.equals(text.content().path("slug").asText())) {
            cleaned.put(
                    "slug",
                    slug.replaceAll("-{2,}", "-").replaceAll("^-|-$", "")
                            + "-"
                            + String.valueOf(text.documentId()).substring(0, OF_ID));
        }
    }

    /** An id with initials put into it is nobody's: feeds make one of their own. */
    private static void withoutFeedIds(ObjectNode cleaned, JsonNode before) {
        if (cleaned.get("feedIds") instanceof ObjectNode ids) {
            before.path("feedIds").properties().stream()
                    .filter(id -> !id.getValue().equals(ids.get(id.getKey())))
                    .forEach(id -> ids.remove(id.getKey()));
        }
    }

    /** Nor is an address with initials put into it one that the previous website had. */
    private static void withoutOldAddresses(ObjectNode cleaned, JsonNode before) {
        if (cleaned.get("legacyAddresses") instanceof ArrayNode addresses) {
            Set<JsonNode> known = new HashSet<>();
            before.path("legacyAddresses").forEach(known::add);
            for (int i = addresses.size() - 1; i >= 0; i--) {
                if (!known.contains(addresses.get(i))) {
                    addresses.remove(i);
                }
            }
        }
    }
}
