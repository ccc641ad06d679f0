package org.notorturetj.content.translation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.TranslationSource;
import org.notorturetj.platform.database.DeskDatabase;

/** What readers may be told of translations: only published texts count, never a draft. */
@ApplicationScoped
public class PublishedTranslations {
    private static final String NEWER =
            """
            SELECT 1
            FROM (VALUES (?, ?, ?, ?, ?)) t (document_id, language, source_language, number, save)
            JOIN desk.edition s
                ON s.document_id = t.document_id AND s.language = t.source_language AND s.state = 'published'
            JOIN desk.revision seen
                ON seen.document_id = t.document_id AND seen.language = t.source_language
                AND seen.number = t.number AND seen.save = t.save
                AND seen.content::jsonb - 'slug' <> s.content::jsonb - 'slug'
            WHERE EXISTS (
                SELECT 1 FROM desk.revision r
                WHERE r.document_id = t.document_id AND r.language = t.source_language AND NOT r.minor
                  AND (r.number, r.save) > (t.number, t.save) AND r.number <= s.number)
            """;

    private static final String LOOK_AGAIN =
            """
            INSERT INTO desk.standing_watch (document_id, language, changes_at)
            SELECT e.document_id, e.language, one.at
            FROM (VALUES (?::timestamptz)) one (at), desk.edition e
            WHERE e.document_id = ANY (?) AND e.state = 'published'
              AND EXISTS (
                SELECT 1 FROM desk.edition t
                WHERE t.document_id = e.document_id AND t.source_language IS NOT NULL)
              AND (e.document_id, e.language) NOT IN (SELECT * FROM unnest(?::text[], ?::text[]))
            ON CONFLICT (document_id, language) DO UPDATE SET changes_at = excluded.changes_at
            """;

    private final DeskDatabase database;

    PublishedTranslations(DeskDatabase database) {
        this.database = database;
    }

    /**
     * Whether the text from which one was translated has changed in public since: a later version
     * of it is published, which differs by more than what its editor called minor, and than the end
     * of its address.
     */
    public boolean isNewer(Edition text) {
        TranslationSource source = text.source();
        return source != null
                && database.withHandle(
                        handle ->
                                handle.select(
                                                NEWER,
                                                text.documentId(),
                                                text.language().tag(),
                                                source.language().tag(),
                                                source.number(),
                                                source.save())
                                        .mapTo(Integer.class)
                                        .findOne()
                                        .isPresent());
    }

    /**
     * Has published texts beside translations looked at again by whatever renders what has changed
     * by itself.
     *
     * @param documents the ids of those documents of which something is published or taken back
     * @param rendered those of their texts that are rendered now anyway
     */
    public void lookAgain(Collection<String> documents, Collection<Text> rendered, Instant at) {
        database.useHandle(
                handle ->
                        handle.createUpdate(LOOK_AGAIN)
                                .bind(0, at)
                                .bindArray(1, String.class, List.copyOf(documents))
                                .bindArray(
                                        2,
                                        String.class,
                                        rendered.stream().map(Text::documentId).toList())
                                .bindArray(
                                        3,
                                        String.class,
                                        rendered.stream()
                                                .map(text -> text.language().tag())
                                                .toList())
                                .execute());
    }

    /** A published text. */
    public record Text(String documentId, Language language) {}
}
