package org.notorturetj.platform.authenticity;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.PublicDatabase;

/** Signatures of what is published now, read as the role public_door. */
@ApplicationScoped
public class PublishedSignatures {
    private static final String QUERY =
            """
            SELECT seq, record, signature FROM published.record
            WHERE document_id = ? AND language = ? AND signature IS NOT NULL
            """;

    private final PublicDatabase database;

    PublishedSignatures(PublicDatabase database) {
        this.database = database;
    }

    /** The signature of a record; empty for the moment until the signer has made it. */
    public Optional<RecordSignature> of(String documentId, Language language) {
        return database.withHandle(
                handle ->
                        handle.select(QUERY, documentId, language.tag())
                                .map(
                                        (row, context) ->
                                                RecordSignature.of(
                                                        documentId,
                                                        language,
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        row.getString(3)))
                                .findOne());
    }
}
