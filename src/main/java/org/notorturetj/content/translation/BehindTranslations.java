package org.notorturetj.content.translation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;

/**
 * The texts that are behind what they were translated from. Kept in a table, so that lists and
 * inboxes need not compare texts; brought up to date by whatever saves, publishes or takes back
 * one.
 */
@ApplicationScoped
public class BehindTranslations {
    /**
     * Of each language the text that is worked on. A text is behind when its source was saved again
     * since, not only with minor changes, and reads differently now. The end of its address is not
     * translated: the desk chooses one when a text is handed in that has none.
     */
    private static final String TRACK =
            """
            WITH working AS (
                SELECT DISTINCT ON (document_id, language) *
                FROM desk.edition WHERE document_id = ANY (?)
                ORDER BY document_id, language,
                    state IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled') DESC, number DESC),
            behind AS (
                SELECT t.document_id, t.language, changed.saved_at AS since, changed.author
                FROM working t
                JOIN working s ON s.document_id = t.document_id AND s.language = t.source_language
                JOIN desk.revision seen
                    ON seen.document_id = t.document_id AND seen.language = t.source_language
                    AND seen.number = t.source_number AND seen.save = t.source_save
                CROSS JOIN LATERAL (
                    SELECT r.saved_at, r.author FROM desk.revision r
                    WHERE r.document_id = s.document_id AND r.language = s.language AND NOT r.minor
                      AND (r.number, r.save) > (t.source_number, t.source_save)
                    ORDER BY r.number, r.save LIMIT 1) changed
                WHERE t.state NOT IN ('withdrawn', 'redacted') AND s.state <> 'redacted'
                  AND s.content::jsonb - 'slug' <> seen.content::jsonb - 'slug'),
            caught_up AS (
                DELETE FROM desk.translation_behind b WHERE b.document_id = ANY (?)
                AND NOT EXISTS (
                    SELECT 1 FROM behind n WHERE n.document_id = b.document_id AND n.language = b.language))
            INSERT INTO desk.translation_behind (document_id, language, since, author)
            SELECT document_id, language, since, author FROM behind
            ON CONFLICT (document_id, language)
            DO UPDATE SET since = excluded.since, author = excluded.author
            """;

    /** Only deletes, so that nothing can keep a redaction from happening. */
    private static final String FORGET =
            """
            DELETE FROM desk.translation_behind
            WHERE document_id = ? AND (language = ANY (?) OR language IN (
                SELECT e.language FROM desk.edition e
                WHERE e.document_id = ? AND e.source_language = ANY (?)))
            """;

    private final DeskDatabase database;

    BehindTranslations(DeskDatabase database) {
        this.database = database;
    }

    /** Looks again at the texts of some documents, in the transaction of the caller. */
    public void track(Collection<String> documentIds) {
        List<String> ids = List.copyOf(documentIds);
        database.useHandle(
                handle ->
                        handle.createUpdate(TRACK)
                                .bindArray(0, String.class, ids)
                                .bindArray(1, String.class, ids)
                                .execute());
    }

    /** Forgets what would compare with redacted texts. */
    public void forget(String documentId, Set<Language> languages) {
        List<String> tags = languages.stream().map(Language::tag).toList();
        database.useHandle(
                handle ->
                        handle.createUpdate(FORGET)
                                .bind(0, documentId)
                                .bindArray(1, String.class, tags)
                                .bind(2, documentId)
                                .bindArray(3, String.class, tags)
                                .execute());
    }

    /** The texts of some documents that are behind. */
    public List<Behind> of(Collection<String> documentIds) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT document_id, language, since FROM desk.translation_behind WHERE document_id = ANY (?)")
                                .bindArray(0, String.class, List.copyOf(documentIds))
                                .map(
                                        (row, context) ->
                                                new Behind(
                                                        row.getString(1),
                                                        Language.fromString(row.getString(2)),
                                                        row.getObject(3, OffsetDateTime.class)
                                                                .toInstant()))
                                .list());
    }

    /**
     * A text that is behind.
     *
     * @param since when its source was first changed
     */
    public record Behind(String documentId, Language language, Instant since) {}
}
