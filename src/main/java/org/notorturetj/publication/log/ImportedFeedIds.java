package org.notorturetj.publication.log;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.platform.text.Digest;

/**
 * By which ids imported texts are known in feeds. The first publication of a text decides, for
 * ever; whether the id is another text's was checked before (docs/adr/044).
 */
@ApplicationScoped
class ImportedFeedIds {
    private static final String PUT =
            """
            INSERT INTO published.feed_id (id_hash, document_id, language, entry_id)
            SELECT :hash, :id, :language, :value
            WHERE NOT EXISTS (SELECT FROM published.record WHERE document_id = :id AND language = :language)
              AND NOT EXISTS (SELECT FROM published.tombstone WHERE document_id = :id AND language = :language)
            ON CONFLICT DO NOTHING
            """;

    /** It was forgotten long after a removal, and the text comes back. */
    private static final String AGAIN =
            """
            UPDATE published.feed_id SET entry_id = :value
            WHERE id_hash = :hash AND document_id = :id AND language = :language AND entry_id IS NULL
            """;

    private static final String FORGET =
            """
            UPDATE published.feed_id i SET entry_id = NULL FROM published.feed_removal f
            WHERE f.removed_at < ? AND f.document_id = i.document_id AND f.language = i.language
            """;

    /** Before the record is there. */
    void put(Handle handle, Change.Put put) {
        String id = put.feedId();
        if (id == null) {
            return;
        }
        for (String sql : new String[] {PUT, AGAIN}) {
            handle.createUpdate(sql)
                    .bind("hash", Digest.sha256(id))
                    .bind("id", put.documentId())
                    .bind("language", put.language().tag())
                    .bind("value", id)
                    .execute();
        }
    }

    /** Forgets those of texts that were removed so long ago that feeds tell of it no more. */
    void forgetRemovedBefore(Handle handle, Instant moment) {
        handle.execute(FORGET, moment);
    }
}
