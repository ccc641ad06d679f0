package org.notorturetj.desk.deletion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.document.SeenParts;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Deletes a document that is nothing but a draft. What was public is withdrawn or redacted instead;
 * the database refuses to delete it too.
 */
@ApplicationScoped
public class DeleteDraft {
    private final DocumentFinder finder;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Revisions revisions;
    private final ContentEntityTag tag;
    private final DraftHolders holders;
    private final DraftRows rows;
    private final AuditTrail audit;

    DeleteDraft(
            DocumentFinder finder,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Revisions revisions,
            ContentEntityTag tag,
            DraftHolders holders,
            DraftRows rows,
            AuditTrail audit) {
        this.finder = finder;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.revisions = revisions;
        this.tag = tag;
        this.holders = holders;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Deletes a document with all that hangs on it.
     *
     * @param seen every part it has, as it was seen
     * @throws ProblemException if a part has changed or is not named, it is more than a draft,
     *     something holds it, or others wrote in it and the person may not approve
     */
    @Transactional
    public void delete(Person person, String id, SeenParts seen) {
        finder.document(id);
        documents.lock(id);
        List<ContentVersion> versions = new ArrayList<>(facts.of(id));
        versions.addAll(editions.of(id));
        requireDraft(versions);
        requireSeen(id, seen);
        requireOwn(person, versions);
        holders.requireNone(id);
        rows.delete(id);
        audit.record(person.accountId(), "document.delete", id, null, List.of());
    }

    private static void requireDraft(List<ContentVersion> versions) {
        for (ContentVersion version : versions) {
            if (version.publishedAt() != null
                    || version.state() == EditionState.SCHEDULED
                    || version.state() == EditionState.REDACTED) {
                throw refused(place(version), Rule.WAS_PUBLIC);
            }
            if (!version.writable()) {
                throw refused(place(version), Rule.NOT_DRAFT);
            }
        }
    }

    private void requireSeen(String id, SeenParts seen) {
        facts.working(id).ifPresent(current -> requireSeen(current, seen.facts()));
        Map<Language, String> texts = seen.texts() == null ? Map.of() : seen.texts().each();
        Set<Language> there = new HashSet<>();
        for (Language language : Language.values()) {
            editions.working(id, language)
                    .ifPresent(
                            current -> {
                                there.add(language);
                                requireSeen(current, texts.get(language));
                            });
        }
        if (!there.containsAll(texts.keySet())
                || (seen.facts() != null && facts.working(id).isEmpty())) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "texts", Rule.NOTHING_TO_MATCH);
        }
    }

    private void requireSeen(ContentVersion current, @Nullable String etag) {
        if (etag == null) {
            throw new ProblemException(
                    ProblemType.CHANGED_MEANWHILE, place(current), Rule.PART_UNSEEN);
        }
        tag.require(current, '"' + etag + '"');
    }

    private void requireOwn(Person person, List<ContentVersion> versions) {
        Set<String> writers = new HashSet<>();
        versions.forEach(version -> writers.addAll(revisions.writers(version)));
        writers.remove(person.accountId());
        if (!writers.isEmpty() && !person.may(Permission.APPROVE)) {
            throw refused("author", Rule.WRITTEN_BY_OTHERS);
        }
    }

    private static String place(ContentVersion version) {
        return version instanceof Edition edition ? "/texts/" + edition.language().tag() : "/facts";
    }

    private static ProblemException refused(String member, Rule rule) {
        return new ProblemException(ProblemType.WRONG_STATE, member, rule);
    }
}
