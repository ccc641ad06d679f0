package org.notorturetj.desk.screen;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.comment.Comment;
import org.notorturetj.api.desk.comment.CommentsApi;
import org.notorturetj.api.desk.comment.FactsCommentsApi;
import org.notorturetj.api.desk.revision.FactsRevisionsApi;
import org.notorturetj.api.desk.revision.RevisionsApi;
import org.notorturetj.api.desk.revision.SavedRevision;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;

/** What was said of a part, and what was saved of it; its language is null for the facts. */
@ApplicationScoped
class PartLists {
    private static final PageRequest SAVES = new PageRequest(null, 20);
    private static final PageRequest COMMENTS = new PageRequest(null, 100);

    private final CommentsApi textComments;
    private final FactsCommentsApi factsComments;
    private final RevisionsApi textRevisions;
    private final FactsRevisionsApi factsRevisions;

    PartLists(
            CommentsApi textComments,
            FactsCommentsApi factsComments,
            RevisionsApi textRevisions,
            FactsRevisionsApi factsRevisions) {
        this.textComments = textComments;
        this.factsComments = factsComments;
        this.textRevisions = textRevisions;
        this.factsRevisions = factsRevisions;
    }

    List<Comment> comments(String id, @Nullable Language language) {
        return language == null
                ? factsComments.list(id).items()
                : textComments.list(id, language, COMMENTS).items();
    }

    List<SavedRevision> revisions(String id, @Nullable Language language) {
        return (language == null
                        ? factsRevisions.list(id, SAVES)
                        : textRevisions.list(id, language, SAVES))
                .items();
    }
}
