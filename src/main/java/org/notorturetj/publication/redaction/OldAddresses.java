package org.notorturetj.publication.redaction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.legacy.LegacyAddressClaims;
import org.notorturetj.content.protectedname.NamesConfig;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.platform.text.LegacyAddress;
import org.notorturetj.publication.log.EarlierTexts;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Addresses that held a name. They lead to no document any more and answer 410 for a while, so that
 * caches and search engines drop the page; then they are forgotten. One that went on answering 301
 * or 410 would confirm the name to anyone who guesses it.
 */
@ApplicationScoped
class OldAddresses {
    /** No document has this id. */
    private static final String NOBODY = "-";

    private final DeskDatabase database;
    private final LegacyAddressClaims claims;
    private final NamesConfig config;
    private final EarlierTexts earlier;
    private final Clock clock;

    OldAddresses(
            DeskDatabase database,
            LegacyAddressClaims claims,
            NamesConfig config,
            EarlierTexts earlier,
            Clock clock) {
        this.database = database;
        this.earlier = earlier;
        this.claims = claims;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes from a document those of its addresses and ids in feeds that are not in its text or
     * facts any more, and all traces of its earlier versions: one of them would prove the name to
     * whoever guesses it.
     */
    void erase(String documentId, JsonNode before, JsonNode after) {
        earlier.forget(documentId);
        String slug = before.path("slug").asText();
        if (!slug.isEmpty() && !slug.equals(after.path("slug").asText())) {
            erase("published.address", "slug_hash", Digest.sha256(slug), documentId);
        }
        forgetFeedIds(documentId, before.path("feedIds"), after.path("feedIds"));
        Set<JsonNode> left = new HashSet<>();
        after.path("legacyAddresses").forEach(left::add);
        for (JsonNode address : before.path("legacyAddresses")) {
            if (!left.contains(address) && LegacyAddress.isValid(address.asText())) {
                byte[] hash = claims.hash(address.asText());
                erase("published.legacy_address", "address_hash", hash, documentId);
                database.useHandle(
                        handle ->
                                handle.execute(
                                        "DELETE FROM desk.legacy_address WHERE address_hash = ? AND document_id = ?",
                                        hash,
                                        documentId));
            }
        }
    }

    /** These texts get an id of this server. */
    private void forgetFeedIds(String documentId, JsonNode before, JsonNode after) {
        before.properties().stream()
                .filter(id -> !id.getValue().equals(after.get(id.getKey())))
                .map(id -> Digest.sha256(id.getValue().asText()))
                .forEach(
                        hash ->
                                database.useHandle(
                                        handle ->
                                                handle.execute(
                                                        "DELETE FROM published.feed_id WHERE id_hash = ? AND document_id = ?",
                                                        hash,
                                                        documentId)));
    }

    private void erase(String table, String column, byte[] hash, String documentId) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "UPDATE %s SET document_id = ?, erased_at = ? WHERE %s = ? AND document_id = ?"
                                        .formatted(table, column),
                                NOBODY,
                                now(),
                                hash,
                                documentId));
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetWhenDue() {
        ScheduledWork.orNextTime(
                "Forgetting addresses that held a name",
                () -> QuarkusTransaction.requiringNew().run(this::forgetOld));
    }

    /** Forgets those that were gone for long enough. */
    void forgetOld() {
        OffsetDateTime before = now().minus(config.addressesGone());
        database.useHandle(
                handle -> {
                    handle.execute("DELETE FROM published.address WHERE erased_at < ?", before);
                    handle.execute(
                            "DELETE FROM published.legacy_address WHERE erased_at < ?", before);
                });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
