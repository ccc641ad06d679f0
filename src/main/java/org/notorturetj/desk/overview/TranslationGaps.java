package org.notorturetj.desk.overview;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.overview.MissingTranslation;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.desk.account.DeskLanguage;
import org.notorturetj.platform.database.DeskDatabase;

/** Which documents readers of a language lack, or have in an old version. */
@ApplicationScoped
class TranslationGaps {
    /**
     * "Behind" counts only updated texts: a first translation always comes after its original and
     * does not make the original outdated. A text that names its source is behind only that one.
     * What an editor called minor makes nothing outdated. Policies are excluded because they have
     * one text for all languages.
     */
    private static final String SQL =
            """
            WITH asked (language, after, chain) AS (VALUES (?, ?, ?::text[]))
            SELECT d.id, d.type, CASE WHEN own.id IS NULL THEN 'missing' ELSE 'behind' END AS state,
                others.since, others.languages, others.title, underway.state AS underway
            FROM asked a, desk.document d
            LEFT JOIN desk.edition own
                ON own.document_id = d.id AND own.state = 'published'
                AND own.language = (SELECT language FROM asked)
            CROSS JOIN LATERAL (
                SELECT array_agg(e.language ORDER BY e.language = 'tg' DESC, e.language DESC) AS languages,
                    min(e.published_at) FILTER (
                        WHERE e.language <> a.language AND (own.id IS NULL
                            OR own.source_language IS NULL AND e.published_at > own.published_at AND EXISTS (
                                SELECT 1 FROM desk.edition earlier
                                WHERE earlier.document_id = d.id AND earlier.language = e.language
                                  AND earlier.number < e.number AND earlier.published_at IS NOT NULL)
                            AND EXISTS (
                                SELECT 1 FROM desk.revision r
                                WHERE r.document_id = d.id AND r.language = e.language AND r.number = e.number
                                  AND NOT r.minor)
                            OR own.source_language = e.language
                            AND EXISTS (
                                SELECT 1 FROM desk.revision r
                                WHERE r.document_id = d.id AND r.language = e.language AND NOT r.minor
                                  AND (r.number, r.save) > (own.source_number, own.source_save)
                                  AND r.number <= e.number)
                            AND NOT EXISTS (
                                SELECT 1 FROM desk.revision seen
                                WHERE seen.document_id = d.id AND seen.language = e.language
                                  AND seen.number = own.source_number AND seen.save = own.source_save
                                  AND seen.content::jsonb - 'slug' = e.content::jsonb - 'slug'))) AS since,
                    (array_agg(e.title ORDER BY e.title IS NULL, array_position(a.chain, e.language)))[1] AS title
                FROM desk.edition e
                WHERE e.document_id = d.id AND e.state = 'published') others
            LEFT JOIN LATERAL (
                SELECT e.state FROM desk.edition e
                WHERE e.document_id = d.id AND e.language = a.language
                  AND e.state IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled')
                ORDER BY e.number DESC LIMIT 1) underway ON true
            WHERE others.since IS NOT NULL AND d.type NOT IN (%s)
              AND NOT EXISTS (
                SELECT 1 FROM desk.edition e
                WHERE e.document_id = d.id AND e.language = a.language AND e.state = 'redacted')
              AND (a.after IS NULL OR (d.created_at, d.id) < (
                SELECT p.created_at, p.id FROM desk.document p WHERE p.id = a.after))
            ORDER BY d.created_at DESC, d.id DESC
            LIMIT ?
            """
                    .formatted(TypeLists.sql(Trait.NOT_TRANSLATED));

    private final DeskDatabase database;
    private final DeskLanguage reader;

    TranslationGaps(DeskDatabase database, DeskLanguage reader) {
        this.database = database;
        this.reader = reader;
    }

    /**
     * Newest documents first.
     *
     * @param after the last document of the previous page; null for the first page
     */
    List<MissingTranslation> missing(Language language, @Nullable String after, int size) {
        return database.withHandle(
                handle ->
                        handle.createQuery(SQL)
                                .bind(0, language.tag())
                                .bind(1, after)
                                .bindArray(
                                        2,
                                        String.class,
                                        reader.chain().stream().map(Language::tag).toList())
                                .bind(3, size)
                                .map((row, context) -> read(row))
                                .list());
    }

    /** Whether a cursor is the id of a document. */
    boolean isPlace(String cursor) {
        return database.withHandle(
                handle ->
                        handle.select("SELECT 1 FROM desk.document WHERE id = ?", cursor)
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }

    private static MissingTranslation read(ResultSet row) throws SQLException {
        return new MissingTranslation(
                row.getString("id"),
                row.getString("type"),
                row.getString("title"),
                row.getString("state"),
                languages(row.getArray("languages")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("underway"));
    }

    private static List<Language> languages(Array tags) throws SQLException {
        return Arrays.stream((String[]) tags.getArray())
                .map(tag -> Language.ofTag(tag).orElseThrow())
                .toList();
    }
}
