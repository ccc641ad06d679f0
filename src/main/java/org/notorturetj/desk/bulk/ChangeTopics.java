package org.notorturetj.desk.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.bulk.BulkChanges;
import org.notorturetj.api.desk.bulk.TopicChange;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Facts;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.saving.SaveContent;
import org.notorturetj.desk.saving.StepRules;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.core.type.TypeReference;

/** Puts documents under another topic, by drafts of their facts. */
@ApplicationScoped
class ChangeTopics {
    private static final String TOPICS = "topics";

    private static final List<String> TYPES =
            Arrays.stream(DocumentType.values())
                    .filter(type -> TypeLists.references(type).containsKey(TOPICS))
                    .map(DocumentType::word)
                    .toList();

    private static final String NAMING =
            """
            SELECT d.id FROM desk.document d
            JOIN LATERAL (
                SELECT f.content FROM desk.facts f
                WHERE f.document_id = d.id AND f.state <> 'redacted'
                ORDER BY f.state IN ('published', 'superseded'), f.number DESC LIMIT 1) f ON true
            WHERE d.type = ANY (?) AND f.content::jsonb -> 'topics' @> to_jsonb(?::text)
              AND (cardinality(?::text[]) = 0 OR d.id = ANY (?))
            ORDER BY d.id LIMIT ?
            """;

    private final Documents documents;
    private final DocumentFinder finder;
    private final StepRules rules;
    private final SaveContent save;
    private final DeskDatabase database;
    private final EachByItself each;

    ChangeTopics(
            Documents documents,
            DocumentFinder finder,
            StepRules rules,
            SaveContent save,
            DeskDatabase database,
            EachByItself each) {
        this.documents = documents;
        this.finder = finder;
        this.rules = rules;
        this.save = save;
        this.database = database;
        this.each = each;
    }

    /**
     * Changes them, or says what would be.
     *
     * @throws ProblemException if there is no topic with the new key
     */
    BulkChanges change(Person person, TopicChange wanted, boolean dryRun) {
        if (wanted.to() != null
                && documents.withKey(DocumentType.TOPIC.word(), wanted.to()).isEmpty()) {
            throw new ProblemException(
                    ProblemType.BAD_PARAMETER,
                    "/to",
                    Rule.NO_SUCH_DOCUMENT.with(DocumentType.TOPIC.word()));
        }
        return each.of(
                naming(wanted.from(), wanted.documents()),
                id -> {
                    Facts working = finder.facts(id);
                    requireOpen(person, working);
                    rules.save(working);
                    Facts after =
                            dryRun
                                    ? working
                                    : save.saveFacts(
                                            person,
                                            id,
                                            ContentEntityTag.header(working),
                                            null,
                                            changed(working, wanted));
                    return new EachByItself.Done(ContentEntityTag.of(after), null);
                });
    }

    /** What a colleague is at, and what somebody has approved, is not written over in passing. */
    private static void requireOpen(Person person, Facts working) {
        if (working.writable() && !working.author().equals(person.accountId())) {
            throw new ProblemException(ProblemType.WRONG_STATE, "facts", Rule.COLLEAGUES_DRAFT);
        }
        if (working.state() == EditionState.APPROVED) {
            throw new ProblemException(ProblemType.WRONG_STATE, "facts", Rule.NOT_DRAFT);
        }
    }

    private static Map<String, Object> changed(Facts working, TopicChange wanted) {
        Map<String, Object> content =
                CanonicalJson.mapper()
                        .convertValue(
                                CanonicalJson.tree(working.content()), new TypeReference<>() {});
        Set<Object> topics = new LinkedHashSet<>();
        for (Object topic : (List<?>) content.getOrDefault(TOPICS, List.of())) {
            if (!topic.equals(wanted.from())) {
                topics.add(topic);
            } else if (wanted.to() != null) {
                topics.add(wanted.to());
            }
        }
        content.put(TOPICS, new ArrayList<>(topics));
        return content;
    }

    private List<String> naming(String topic, @Nullable List<String> only) {
        List<String> ids = only == null ? List.of() : only;
        return database.withHandle(
                handle ->
                        handle.createQuery(NAMING)
                                .bindArray(0, String.class, TYPES)
                                .bind(1, topic)
                                .bindArray(2, String.class, ids)
                                .bindArray(3, String.class, ids)
                                .bind(4, EachByItself.MOST + 1)
                                .mapTo(String.class)
                                .list());
    }
}
