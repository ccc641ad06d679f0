package org.notorturetj.desk.revision;

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

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Compares two saves of a text or of facts. */
@ApplicationScoped
class CompareContent {
    private final SavedContent savedContent;

    CompareContent(SavedContent savedContent) {
        this.savedContent = savedContent;
    }

    /**
     * Compares two saves.
     *
     * @param language null for the facts
     * @throws ProblemException not-found if one of them does not exist, or the public reads nothing
     *     that a version could be compared with; gone if it was redacted
     */
    @Transactional
    Difference compare(String id, @Nullable Language language, Compared compared) {
        ContentVersion working = savedContent.working(id, language);
        int number =
                compared.from() == null
                        ? savedContent.published(id, language).number()
                        : compared.from();
        Side from = side(id, language, number, compared.fromSave());
        Side to =
                compared.to() == null
                        ? side(id, language, working.number(), compared.toSave())
                        : side(id, language, compared.to(), compared.toSave());
        boolean wasPublic = savedContent.version(id, language, number).publishedAt() != null;
        return new Difference(
                from.saved(),
                to.saved(),
                MemberDifferences.between(from.content(), to.content()),
                wasPublic && AskedCorrections.between(from.content(), to.content()));
    }

    private Side side(String id, @Nullable Language language, int number, @Nullable Integer save) {
        if (save == null) {
            ContentVersion version = savedContent.version(id, language, number);
            return new Side(
                    new SavedRevision(number, version.saves(), version.author(), version.savedAt()),
                    CanonicalJson.tree(version.content()));
        }
        Revision revision = savedContent.saved(id, language, number, save);
        return new Side(ListRevisions.view(revision), CanonicalJson.tree(revision.content()));
    }

    private record Side(SavedRevision saved, ObjectNode content) {}
}
