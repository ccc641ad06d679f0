package org.notorturetj.publication.redaction;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.platform.text.LegacyAddress;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Forgets addresses that held a name. One that went on answering 301 or 410 would confirm the name
 * to whoever guesses it: it answers 404, like any that never was.
 */
@ApplicationScoped
class OldAddresses {
    private final DeskDatabase database;

    OldAddresses(DeskDatabase database) {
        this.database = database;
    }

    /** Forgets those of a document's text or facts that are not there any more. */
    void forget(String documentId, JsonNode before, JsonNode after) {
        String slug = before.path("slug").asText();
        if (!slug.isEmpty() && !slug.equals(after.path("slug").asText())) {
            delete("published.address", "slug_hash", Digest.sha256(slug), documentId);
        }
        forgetFeedIds(documentId, before.path("feedIds"), after.path("feedIds"));
        Set<JsonNode> left = new java.util.HashSet<>();
        after.path("legacyAddresses").forEach(left::add);
        for (JsonNode address : before.path("legacyAddresses")) {
            if (!left.contains(address) && LegacyAddress.isOne(address.asText())) {
                byte[] hash = Digest.sha256(LegacyAddress.normalized(address.asText()));
                delete("published.legacy_address", "address_hash", hash, documentId);
                delete("desk.legacy_address", "address_hash", hash, documentId);
            }
        }
    }

    /** Forgets ids in feeds that are not there any more; those texts get an id of this server. */
    private void forgetFeedIds(String documentId, JsonNode before, JsonNode after) {
        before.properties()
                .forEach(
                        id -> {
                            if (!id.getValue().equals(after.get(id.getKey()))) {
                                byte[] hash = Digest.sha256(id.getValue().asText());
                                delete("published.feed_id", "id_hash", hash, documentId);
                            }
                        });
    }

    private void delete(String table, String column, byte[] hash, String documentId) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM %s WHERE %s = ? AND document_id = ?"
                                        .formatted(table, column),
                                hash,
                                documentId));
    }
}
