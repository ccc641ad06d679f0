package org.notorturetj.content.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

/**
 * Ids that texts had in the feed of the system that they were imported from. One id is one text's
 * for ever: readers tell by it what they have shown (docs/adr/044).
 */
@ApplicationScoped
public class FeedIds {
    private static final String MEMBER = "feedIds/";
    private static final int LONGEST = 300;

    /** With which the ids of this server begin (RFC 4151). */
    private static final String OWN = "tag:notorturetj.org,";

    private static final String IS_PUBLISHED_WITH_ANOTHER =
            """
            SELECT (EXISTS (SELECT FROM published.record WHERE document_id = :id AND language = :language)
                    OR EXISTS (SELECT FROM published.tombstone WHERE document_id = :id AND language = :language))
               AND NOT EXISTS (SELECT FROM published.feed_id
                               WHERE document_id = :id AND language = :language AND id_hash = :hash)
            """;

    private static final String PUBLISHED_BY_ANOTHER =
            """
            SELECT document_id FROM published.feed_id
            WHERE id_hash = :hash AND NOT (document_id = :id AND language = :language)
            """;

    /** Few facts name one, so that they are found by reading all. */
    private static final String NAMED_BY_ANOTHER =
            """
            SELECT f.document_id FROM desk.facts f
            WHERE f.document_id <> :id AND f.state NOT IN ('draft', 'superseded', 'redacted')
              AND f.content LIKE '%"feedIds"%'
              AND EXISTS (SELECT FROM json_each_text(f.content::json -> 'feedIds') e WHERE e.value = :value)
            LIMIT 1
            """;

    private final DeskDatabase database;

    FeedIds(DeskDatabase database) {
        this.database = database;
    }

    /** Adds what is wrong with the ids in facts that are submitted. */
    public void check(String documentId, Map<Language, String> ids, Violations required) {
        List<String> before = new ArrayList<>();
        new TreeMap<>(ids)
                .forEach(
                        (language, id) -> {
                            String member = MEMBER + language.tag();
                            if (!isValid(id)) {
                                required.add(member, Rule.FEED_ID.with(LONGEST));
                                return;
                            }
                            database.useHandle(
                                    handle -> check(handle, documentId, language, id, required));
                            required.that(
                                    !before.contains(id),
                                    member,
                                    Rule.FEED_ID_TAKEN.with(documentId));
                            before.add(id);
                        });
    }

    private static void check(
            Handle handle, String documentId, Language language, String id, Violations required) {
        String member = MEMBER + language.tag();
        boolean another =
                query(handle, IS_PUBLISHED_WITH_ANOTHER, documentId, language, id, Boolean.class)
                        .contains(true);
        required.that(!another, member, Rule.FEED_ID_FIXED);
        query(handle, PUBLISHED_BY_ANOTHER, documentId, language, id, String.class).stream()
                .findFirst()
                .or(() -> namedByAnother(handle, documentId, id).stream().findFirst())
                .ifPresent(holder -> required.add(member, Rule.FEED_ID_TAKEN.with(holder)));
    }

    /**
     * Requires before a publication that the ids are some, and no other text has one of them by
     * now.
     *
     * @throws ProblemException naming which are taken, and by which document
     */
    public void requireFree(String documentId, Map<Language, String> ids) {
        List<Violation> taken =
                database.withHandle(
                        handle ->
                                ids.entrySet().stream()
                                        .flatMap(id -> taken(handle, documentId, id).stream())
                                        .toList());
        if (!taken.isEmpty()) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, taken);
        }
    }

    private static List<Violation> taken(
            Handle handle, String documentId, Map.Entry<Language, String> id) {
        String member = MEMBER + id.getKey().tag();
        if (!isValid(id.getValue())) { // files that are loaded are submitted by nobody
            return List.of(new Violation(member, Rule.FEED_ID.with(LONGEST)));
        }
        return query(
                        handle,
                        PUBLISHED_BY_ANOTHER,
                        documentId,
                        id.getKey(),
                        id.getValue(),
                        String.class)
                .stream()
                .map(holder -> new Violation(member, Rule.FEED_ID_TAKEN.with(holder)))
                .toList();
    }

    private static <T> List<T> query(
            Handle handle,
            String sql,
            String documentId,
            Language language,
            String id,
            Class<T> type) {
        return handle.createQuery(sql)
                .bind("id", documentId)
                .bind("language", language.tag())
                .bind("hash", Digest.sha256(id))
                .mapTo(type)
                .list();
    }

    private static List<String> namedByAnother(Handle handle, String documentId, String id) {
        return handle.createQuery(NAMED_BY_ANOTHER)
                .bind("id", documentId)
                .bind("value", id)
                .mapTo(String.class)
                .list();
    }

    /** One line as it stands in a feed, and none that this server could make itself. */
    private static boolean isValid(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.equals(id.strip())
                && id.codePoints()
                        .allMatch(it -> Character.isDefined(it) && !Character.isISOControl(it))
                && !HiddenCharacters.showsNothing(id)
                && !id.startsWith(OWN);
    }
}
