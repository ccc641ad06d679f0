package org.notorturetj.verification;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.verification.Verification.Source;
import org.notorturetj.platform.authenticity.RecordSignature;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

/** Says which published text a candidate is, and where it stands. */
@ApplicationScoped
class OriginalTexts {
    private static final String CASE = "case";

    private final Addresses addresses;

    OriginalTexts(Addresses addresses) {
        this.addresses = addresses;
    }

    Source of(Candidate found) {
        JsonNode record = CanonicalJson.tree(found.record());
        Instant published = moment(record, "publishedAt", "updatedAt");
        return new Source(
                found.documentId(),
                found.language(),
                record.path("title").asText(),
                address(found, record),
                published,
                moment(record, "updatedAt", "publishedAt"),
                found.signature().map(RecordSignature::text).orElse(null));
    }

    /** A case update stands on the page of its case. */
    private String address(Candidate found, JsonNode record) {
        return found.slug() == null
                ? addresses.update(found.language(), record.path(CASE).asText(), found.documentId())
                : addresses.canonical(found.type(), found.language(), found.slug());
    }

    private static Instant moment(JsonNode record, String first, String second) {
        String member = record.hasNonNull(first) ? first : second;
        return record.hasNonNull(member)
                ? Instant.parse(record.path(member).asText())
                : Instant.EPOCH;
    }
}
