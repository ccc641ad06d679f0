package org.notorturetj.desk.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.Difference;
import org.notorturetj.api.desk.revision.SavedRevision;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Revision;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;

/** Says how two saves of one text, or of facts, differ. */
@ApplicationScoped
class CompareContent {
    private final SavedContent past;

    CompareContent(SavedContent past) {
        this.past = past;
    }

    /**
     * Compares.
     *
     * @param language null for the facts
     * @throws ProblemException not-found when one of them does not exist, gone when it was redacted
     */
    @Transactional
    Difference compare(String id, @Nullable Language language, Compared compared) {
        ContentVersion working = past.working(id, language);
        Side from = side(id, language, compared.from(), compared.fromSave());
        Side to =
                compared.to() == null
                        ? side(id, language, working.number(), compared.toSave())
                        : side(id, language, compared.to(), compared.toSave());
        return new Difference(
                from.saved(), to.saved(), MemberDifferences.between(from.content(), to.content()));
    }

    private Side side(String id, @Nullable Language language, int number, @Nullable Integer save) {
        if (save == null) {
            ContentVersion version = past.version(id, language, number);
            return new Side(
                    new SavedRevision(number, version.saves(), version.author(), version.savedAt()),
                    CanonicalJson.tree(version.content()));
        }
        Revision revision = past.saved(id, language, number, save);
        return new Side(ListRevisions.view(revision), CanonicalJson.tree(revision.content()));
    }

    private record Side(SavedRevision saved, ObjectNode content) {}
}
