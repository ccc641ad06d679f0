package org.notorturetj.desk.review;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.comment.Comment;
import org.notorturetj.api.desk.comment.CommentsApi;
import org.notorturetj.api.desk.comment.NewComment;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.idempotency.Creates;

import io.quarkus.security.PermissionsAllowed;

class CommentResource implements CommentsApi {
    private final CommentOnText comments;
    private final CurrentPerson person;

    CommentResource(CommentOnText comments, CurrentPerson person) {
        this.comments = comments;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<Comment> list(String id, Language lang, PageRequest page) {
        return comments.on(id, lang, page);
    }

    @Override
    @PermissionsAllowed(Permission.COMMENT)
    @Creates(CommentOnText.class)
    public Comment add(String id, Language lang, NewComment comment) {
        return comments.add(person.get(), id, lang, comment);
    }

    @Override
    @PermissionsAllowed(Permission.COMMENT)
    public Comment resolve(String id, Language lang, String comment) {
        return comments.resolve(person.get(), id, lang, comment);
    }
}
