package org.notorturetj.desk.overview;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.content.document.Comment;
import org.notorturetj.content.document.Comments;
import org.notorturetj.desk.workflow.WriteComment;
import org.notorturetj.platform.database.DeskDatabase;

/** Open comments of others that name the reader. */
@ApplicationScoped
class InboxMentions {
    private static final String SQL =
            """
            SELECT id FROM desk.comment
            WHERE mentions @> ARRAY[?::text] AND resolved_at IS NULL AND author <> ?
            """;

    private final DeskDatabase database;
    private final Comments comments;
    private final WriteComment words;

    InboxMentions(DeskDatabase database, Comments comments, WriteComment words) {
        this.database = database;
        this.comments = comments;
        this.words = words;
    }

    Stream<InboxItem> of(Person person) {
        List<String> ids =
                database.withHandle(
                        handle ->
                                handle.createQuery(SQL)
                                        .bind(0, person.accountId())
                                        .bind(1, person.accountId())
                                        .mapTo(String.class)
                                        .list());
        return ids.isEmpty()
                ? Stream.empty()
                : comments.list("id in ?1", ids).stream().map(this::item);
    }

    private InboxItem item(Comment comment) {
        return InboxItem.waiting("comment_mention", comment.writtenAt(), comment.author())
                .document(comment.documentId())
                .language(comment.language())
                .comment(words.words(comment))
                .build();
    }
}
