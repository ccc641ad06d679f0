package org.notorturetj.content.legacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.http.OldWebsiteConfig;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.platform.text.LegacyAddress;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which document has which address of the previous website. A text claims its addresses when it is
 * submitted, and has them for good once it is published.
 */
@ApplicationScoped
public class LegacyAddressClaims {
    private final DeskDatabase database;
    private final OldWebsiteConfig config;

    LegacyAddressClaims(DeskDatabase database, OldWebsiteConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * An address as stored: absolute, though it may have been written from the root of its site.
     */
    public String absolute(String address) {
        return LegacyAddress.absolute(address, config.oldWebsite());
    }

    /**
     * Claims the addresses of a text until the end of the transaction, and for good if it commits.
     *
     * @param addresses as written; those that are none are passed over
     * @return what belongs to another document
     */
    public List<Taken> claim(String documentId, List<String> addresses) {
        // Ordered, so that two texts with the same addresses do not wait for each other for ever.
        var hashes = new TreeMap<byte[], Integer>(Arrays::compare);
        for (int i = 0; i < addresses.size(); i++) {
            if (LegacyAddress.isValid(addresses.get(i))) {
                hashes.put(hash(addresses.get(i)), i);
            }
        }
        List<Taken> taken = new ArrayList<>();
        database.useHandle(
                handle ->
                        hashes.forEach(
                                (hash, index) ->
                                        claim(handle, hash, documentId)
                                                .ifPresent(
                                                        other ->
                                                                taken.add(
                                                                        new Taken(index, other)))));
        return taken;
    }

    /** Which of the addresses could not be claimed now. Claims none. */
    public List<Taken> heldByOthers(String documentId, List<String> addresses) {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            int index = i;
            if (LegacyAddress.isValid(addresses.get(i))) {
                byte[] hash = hash(addresses.get(i));
                database.withHandle(
                                handle -> publisher(handle, hash).or(() -> holder(handle, hash)))
                        .filter(holder -> !holder.equals(documentId))
                        .ifPresent(holder -> taken.add(new Taken(index, holder)));
            }
        }
        return taken;
    }

    /** The document that claims an address and still names it. */
    private Optional<String> holder(Handle handle, byte[] hash) {
        return handle.select(
                        "SELECT document_id FROM desk.legacy_address WHERE address_hash = ?",
                        (Object) hash)
                .mapTo(String.class)
                .findOne()
                .filter(holder -> names(handle, holder, hash));
    }

    /** Which of the addresses are those of another document in public. */
    public List<Taken> publishedByOthers(String documentId, List<String> addresses) {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            int index = i;
            if (LegacyAddress.isValid(addresses.get(i))) {
                byte[] hash = hash(addresses.get(i));
                database.withHandle(handle -> publisher(handle, hash))
                        .filter(holder -> !holder.equals(documentId))
                        .ifPresent(holder -> taken.add(new Taken(index, holder)));
            }
        }
        return taken;
    }

    private Optional<String> claim(Handle handle, byte[] hash, String documentId) {
        Optional<String> publisher = publisher(handle, hash);
        if (publisher.isPresent() && !publisher.get().equals(documentId)) {
            return publisher;
        }
        handle.execute(
                "INSERT INTO desk.legacy_address (address_hash, document_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                hash,
                documentId);
        String holder =
                handle.select(
                                "SELECT document_id FROM desk.legacy_address WHERE address_hash = ? FOR UPDATE",
                                (Object) hash)
                        .mapTo(String.class)
                        .one();
        if (holder.equals(documentId)) {
            return Optional.empty();
        }
        if (names(handle, holder, hash)) {
            return Optional.of(holder);
        }
        handle.execute(
                "UPDATE desk.legacy_address SET document_id = ? WHERE address_hash = ?",
                documentId,
                hash);
        return Optional.empty();
    }

    private static Optional<String> publisher(Handle handle, byte[] hash) {
        return handle.select(
                        "SELECT document_id FROM published.legacy_address WHERE address_hash = ?",
                        (Object) hash)
                .mapTo(String.class)
                .findOne();
    }

    /** Whether a text of a document names an address, and may still be published. */
    private boolean names(Handle handle, String documentId, byte[] hash) {
        return handle
                .select(
                        "SELECT content FROM desk.edition WHERE document_id = ? AND state NOT IN ('superseded', 'redacted')",
                        documentId)
                .mapTo(String.class)
                .stream()
                .anyMatch(content -> names(CanonicalJson.tree(content), hash));
    }

    private boolean names(JsonNode content, byte[] hash) {
        for (JsonNode address : content.path("legacyAddresses")) {
            if (LegacyAddress.isValid(address.asText())
                    && Arrays.equals(hash(address.asText()), hash)) {
                return true;
            }
        }
        return false;
    }

    /** By which an address is known, absolute or written from the root of its site. */
    public byte[] hash(String address) {
        return Digest.sha256(LegacyAddress.normalized(absolute(address)));
    }

    /**
     * An address that belongs to another document.
     *
     * @param index its place in the list
     * @param holder the ID of the other document
     */
    public record Taken(int index, String holder) {}
}
