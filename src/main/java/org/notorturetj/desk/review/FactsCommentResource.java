package org.notorturetj.desk.review;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.comment.Comment;
import org.notorturetj.api.desk.comment.FactsCommentsApi;
import org.notorturetj.api.desk.comment.NewComment;
import org.notorturetj.desk.idempotency.Creates;

import io.quarkus.security.PermissionsAllowed;

class FactsCommentResource implements FactsCommentsApi {
    private final CommentOnText comments;
    private final CurrentPerson person;

    FactsCommentResource(CommentOnText comments, CurrentPerson person) {
        this.comments = comments;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<Comment> list(String id) {
        return Items.whole(comments.onFacts(id));
    }

    @Override
    @PermissionsAllowed(Permission.COMMENT)
    @Creates(CommentOnText.class)
    public Comment add(String id, NewComment comment) {
        return comments.add(person.get(), id, comment);
    }

    @Override
    @PermissionsAllowed(Permission.COMMENT)
    public Comment resolve(String id, String comment) {
        return comments.resolve(person.get(), id, null, comment);
    }
}
