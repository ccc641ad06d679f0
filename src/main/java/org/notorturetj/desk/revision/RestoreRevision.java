package org.notorturetj.desk.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.Revision;
import org.notorturetj.desk.document.DocumentFinder;
import org.notorturetj.desk.document.DocumentViews;
import org.notorturetj.desk.document.SaveContent;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Saves again what was saved before: as any save, so that it is checked, recorded, and nothing of
 * it is public until somebody else has approved it.
 */
@ApplicationScoped
class RestoreRevision {
    private final DocumentFinder found;
    private final Documents documents;
    private final SavedContent past;
    private final SaveContent save;
    private final AuditTrail audit;

    RestoreRevision(
            DocumentFinder found,
            Documents documents,
            SavedContent past,
            SaveContent save,
            AuditTrail audit) {
        this.found = found;
        this.documents = documents;
        this.past = past;
        this.save = save;
        this.audit = audit;
    }

    /**
     * Saves an old text again.
     *
     * @throws ProblemException as for any save; not-found when there is no such revision, gone when
     *     it was redacted
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
        audit.record(person.accountId(), "edition.bring-back", id, language.tag(), List.of());
        return save.saveText(
                person, id, language, ifMatch, null, DocumentViews.members(revision.content()));
    }

    /** Saves old facts again. */
    @Transactional
    Facts facts(Person person, String id, int number, int saved, @Nullable String ifMatch) {
        Revision revision = locked(id, null, number, saved);
        audit.record(person.accountId(), "facts.bring-back", id, null, List.of());
        return save.saveFacts(person, id, ifMatch, null, DocumentViews.members(revision.content()));
    }

    private Revision locked(String id, @Nullable Language language, int number, int saved) {
        found.document(id);
        documents.lock(id);
        return past.saved(id, language, number, saved);
    }
}
