package org.notorturetj.desk.overview;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.content.document.Comment;
import org.notorturetj.content.document.Comments;
import org.notorturetj.desk.workflow.WriteComment;
import org.notorturetj.platform.database.DeskDatabase;

/** What reviewers wrote, beside what they sent back. */
@ApplicationScoped
class InboxComments {
    /** Since the last submission: what was said before is about a version that was mended. */
    private static final String SQL =
            """
            SELECT c.id FROM desk.comment c
            WHERE c.document_id = ANY (?) AND c.written_at >= (
                SELECT coalesce(max(l.at), '-infinity') FROM desk.audit l
                WHERE l.document_id = c.document_id AND l.language IS NOT DISTINCT FROM c.language
                  AND l.action IN ('edition.submit', 'facts.submit'))
            ORDER BY c.written_at DESC, c.id
            """;

    private final DeskDatabase database;
    private final Comments comments;
    private final WriteComment words;

    InboxComments(DeskDatabase database, Comments comments, WriteComment words) {
        this.database = database;
        this.comments = comments;
        this.words = words;
    }

    /** The items, those that were sent back with the newest words of who sent them back. */
    List<InboxItem> with(List<InboxItem> items) {
        List<String> documents =
                items.stream()
                        .filter(InboxComments::isSentBack)
                        .map(InboxItem::document)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (documents.isEmpty()) {
            return items;
        }
        List<Comment> written = written(documents);
        return items.stream().map(item -> isSentBack(item) ? with(item, written) : item).toList();
    }

    private List<Comment> written(List<String> documents) {
        List<String> ids =
                database.withHandle(
                        handle ->
                                handle.createQuery(SQL)
                                        .bindArray(0, String.class, documents)
                                        .mapTo(String.class)
                                        .list());
        return comments.list("id in ?1 order by writtenAt desc, id", ids);
    }

    private InboxItem with(InboxItem item, List<Comment> written) {
        return written.stream()
                .filter(it -> it.documentId().equals(item.document()))
                .filter(it -> it.language() == item.language())
                .filter(it -> it.author().equals(item.by()))
                .findFirst()
                .map(it -> item.commented(words.words(it)))
                .orElse(item);
    }

    private static boolean isSentBack(InboxItem item) {
        return item.kind().endsWith("_changes_requested");
    }
}
