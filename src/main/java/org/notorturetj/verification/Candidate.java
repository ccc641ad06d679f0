package org.notorturetj.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.authenticity.RecordSignature;

/**
 * A published text that a copy may be of.
 *
 * @param record canonical JSON
 * @param stored its signature as the signer stored it; null before that
 */
record Candidate(
        String documentId,
        Language language,
        String type,
        long seq,
        @Nullable String slug,
        String record,
        @Nullable String stored) {
    /** The columns that {@link #of} reads. */
    static final String COLUMNS =
            "r.document_id, r.language, r.type, r.seq, r.slug, r.record, r.signature";

    static Candidate of(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString(1),
                Language.fromString(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    Optional<RecordSignature> signature() {
        return stored == null
                ? Optional.empty()
                : Optional.of(RecordSignature.of(documentId, language, seq, record, stored));
    }
}
