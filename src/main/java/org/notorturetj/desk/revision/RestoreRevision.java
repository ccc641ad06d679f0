package org.notorturetj.desk.revision;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.Revision;
import org.notorturetj.desk.document.DocumentViews;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.saving.SaveContent;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Saves an old revision again, like any other save: it is validated and recorded, and nothing
 * becomes public until somebody else approves it.
 */
@ApplicationScoped
class RestoreRevision {
    private final DocumentFinder finder;
    private final Documents documents;
    private final SavedContent savedContent;
    private final Editions editions;
    private final FactsVersions facts;
    private final SaveContent save;
    private final AuditTrail audit;

    RestoreRevision(
            DocumentFinder finder,
            Documents documents,
            SavedContent savedContent,
            Editions editions,
            FactsVersions facts,
            SaveContent save,
            AuditTrail audit) {
        this.editions = editions;
        this.facts = facts;
        this.finder = finder;
        this.documents = documents;
        this.savedContent = savedContent;
        this.save = save;
        this.audit = audit;
    }

    /**
     * Saves an old text again.
     *
     * @throws ProblemException as for any save; not-found if there is no such revision, gone if it
     *     was redacted
     */
    @Transactional
    Edition text(
            Person person,
            String id,
            Language language,
            int number,
            int saved,
            @Nullable String ifMatch) {
        Revision revision = locked(id, language, number, saved);
        Object before = editions.working(id, language).map(ContentEntityTag::of);
        Edition text =
                save.saveText(
                        person,
                        id,
                        language,
                        ifMatch,
                        null,
                        DocumentViews.members(revision.content()));
        record(person, "edition.bring-back", id, language.tag(), before, text);
        return text;
    }

    /** Saves old facts again. */
    @Transactional
    Facts facts(Person person, String id, int number, int saved, @Nullable String ifMatch) {
        Revision revision = locked(id, null, number, saved);
        Object before = facts.working(id).map(ContentEntityTag::of);
        Facts restored =
                save.saveFacts(
                        person, id, ifMatch, null, DocumentViews.members(revision.content()));
        record(person, "facts.bring-back", id, null, before, restored);
        return restored;
    }

    /** Not when the same was asked for again, and nothing was saved. */
    private void record(
            Person person,
            String action,
            String id,
            @Nullable String language,
            Object before,
            ContentVersion after) {
        if (!before.equals(Optional.of(ContentEntityTag.of(after)))) {
            audit.record(person.accountId(), action, id, language, List.of());
        }
    }

    private Revision locked(String id, @Nullable Language language, int number, int saved) {
        finder.document(id);
        documents.lock(id);
        return savedContent.saved(id, language, number, saved);
    }
}
