package org.notorturetj.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Digest;

/**
 * A row of the chain as stored in the table. It may have been tampered with, so nothing in it is
 * trusted.
 *
 * @param n the number of the row, from 1 without gaps
 * @param salt random, so that the digest reveals nothing about the row
 * @param prev the digest of the previous row
 * @param sha256 the digest of this row, including {@code prev}
 */
@MadeByName
record AuditRow(
        long n,
        @Nullable Instant at,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String documentId,
        @Nullable String language,
        @Nullable List<String> fields,
        @Nullable String salt,
        @Nullable String prev,
        @Nullable String sha256) {
    /** 130 bits: infeasible to brute-force. */
    private static final int SALT_LENGTH = 26;

    /** Milliseconds, but with all further digits that are set, so that no change goes unnoticed. */
    private static final DateTimeFormatter TIMESTAMP =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
                    .appendLiteral('Z')
                    .toFormatter(java.util.Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** The row of an event that follows the last row. */
    static AuditRow following(ChainEnd last, AuditEvent event) {
        return unhashed(last, event, RandomId.of(SALT_LENGTH)).hashed();
    }

    private static AuditRow unhashed(ChainEnd last, AuditEvent event, String salt) {
        return AuditRowBuilder.builder()
                .n(last.n() + 1)
                .at(event.at())
                .actor(event.actor())
                .action(event.action())
                .documentId(event.documentId())
                .language(event.language())
                .fields(event.fields())
                .salt(salt)
                .prev(last.sha256())
                .sha256(null)
                .build();
    }

    /** This row with its correct digest. */
    AuditRow hashed() {
        return AuditRowBuilder.builder(this).sha256(digest()).build();
    }

    /** Whether the stored digest matches the row's content. */
    boolean hasValidDigest() {
        return digest().equals(sha256);
    }

    /** The SHA-256 of the row as canonical JSON (RFC 8785) without absent members, in hex. */
    String digest() {
        return HexFormat.of()
                .formatHex(
                        Digest.sha256(
                                CanonicalJson.write(
                                        AuditRowHashedRowBuilder.builder()
                                                .action(action)
                                                .actor(actor)
                                                .at(at == null ? null : TIMESTAMP.format(at))
                                                .document(documentId)
                                                .fields(fields)
                                                .language(language)
                                                .n(n)
                                                .prev(prev)
                                                .salt(salt)
                                                .build())));
    }

    /** The end of a chain whose last row this is. */
    ChainEnd end() {
        return new ChainEnd(n, java.util.Objects.requireNonNull(sha256));
    }

    @MadeByName
    record HashedRow(
            @Nullable String action,
            @Nullable String actor,
            @Nullable String at,
            @Nullable String document,
            @Nullable List<String> fields,
            @Nullable String language,
            long n,
            @Nullable String prev,
            @Nullable String salt) {}
}
