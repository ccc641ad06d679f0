package org.notorturetj.desk.revision;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.revision.RevisionContent;
import org.notorturetj.api.desk.revision.SavedRevision;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Revision;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.desk.document.DocumentViews;
import org.notorturetj.platform.problem.ProblemException;

/** Lists the revisions of a text or of facts. */
@ApplicationScoped
class ListRevisions {
    private static final Pattern CURSOR = Pattern.compile("([1-9]\\d{0,8})\\.([1-9]\\d{0,8})");

    private final SavedContent savedContent;
    private final Revisions revisions;

    ListRevisions(SavedContent savedContent, Revisions revisions) {
        this.savedContent = savedContent;
        this.revisions = revisions;
    }

    /**
     * A page of revisions, newest first.
     *
     * @param language null for the facts
     * @throws ProblemException if there are none, they were redacted, or the cursor is not of this
     *     list
     */
    @Transactional
    Items<SavedRevision> page(String id, @Nullable Language language, PageRequest request) {
        savedContent.working(id, language);
        int number = Integer.MAX_VALUE;
        int save = Integer.MAX_VALUE;
        if (request.cursor() != null) {
            Matcher cursor = CURSOR.matcher(request.cursor());
            if (!cursor.matches()) {
                throw new ProblemException(ProblemType.BAD_CURSOR);
            }
            number = Integer.parseInt(cursor.group(1));
            save = Integer.parseInt(cursor.group(2));
        }
        List<SavedRevision> rows =
                revisions.before(id, language, number, save, request.size() + 1).stream()
                        .map(ListRevisions::view)
                        .toList();
        boolean more = rows.size() > request.size();
        List<SavedRevision> shown = more ? rows.subList(0, request.size()) : rows;
        return new Items<>(shown, more ? cursor(shown.get(shown.size() - 1)) : null);
    }

    /** One revision with its content. */
    @Transactional
    RevisionContent one(String id, @Nullable Language language, int number, int save) {
        Revision revision = savedContent.saved(id, language, number, save);
        return new RevisionContent(id, view(revision), DocumentViews.members(revision.content()));
    }

    private static String cursor(SavedRevision last) {
        return last.number() + "." + last.save();
    }

    private static SavedRevision view(Revisions.Saved saved) {
        return new SavedRevision(saved.number(), saved.save(), saved.author(), saved.savedAt());
    }

    static SavedRevision view(Revision revision) {
        return new SavedRevision(
                revision.number(), revision.save(), revision.author(), revision.savedAt());
    }
}
