package org.notorturetj.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Digest;

/**
 * A row of the chain, as it stands in the table: it may have been tampered with, so nothing is
 * believed of it.
 *
 * @param n the number of the row, from 1 on without a gap
 * @param salt random, so that the digest can be shown without telling what the row says
 * @param prev the digest of the row before
 * @param sha256 the digest of this row with {@code prev}
 */
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
    /** 130 bits: nobody tries them all. */
    private static final int SALT_LENGTH = 26;

    /** Three digits of fraction; more when there are more, so that no change goes unnoticed. */
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
                    .appendLiteral('Z')
                    .toFormatter(java.util.Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** The row of an act that comes after the last one. */
    static AuditRow after(ChainEnd last, AuditEvent act) {
        return unhashed(last, act, RandomId.of(SALT_LENGTH)).hashed();
    }

    private static AuditRow unhashed(ChainEnd last, AuditEvent act, String salt) {
        return new AuditRow(
                last.n() + 1,
                act.at(),
                act.actor(),
                act.action(),
                act.documentId(),
                act.language(),
                act.fields(),
                salt,
                last.sha256(),
                null);
    }

    /** The same with the digest that belongs to it. */
    AuditRow hashed() {
        return new AuditRow(
                n, at, actor, action, documentId, language, fields, salt, prev, digest());
    }

    /** Whether its digest is that of what it says. */
    boolean isAsWritten() {
        return digest().equals(sha256);
    }

    /** The SHA-256 over the row as canonical JSON (RFC 8785), absent members left out, as hex. */
    String digest() {
        return HexFormat.of()
                .formatHex(
                        Digest.sha256(
                                CanonicalJson.write(
                                        new Statement(
                                                action,
                                                actor,
                                                at == null ? null : MOMENT.format(at),
                                                documentId,
                                                fields,
                                                language,
                                                n,
                                                prev,
                                                salt))));
    }

    /** The chain when this is its last row. */
    ChainEnd end() {
        return new ChainEnd(n, java.util.Objects.requireNonNull(sha256));
    }

    private record Statement(
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
