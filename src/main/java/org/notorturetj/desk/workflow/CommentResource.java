package org.notorturetj.desk.workflow;

import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.Comment;
import org.notorturetj.api.desk.document.CommentsApi;
import org.notorturetj.api.desk.document.NewComment;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;

import io.quarkus.security.PermissionsAllowed;

class CommentResource implements CommentsApi {
    private final CommentOnText comments;
    private final CurrentPerson person;

    CommentResource(CommentOnText comments, CurrentPerson person) {
        this.comments = comments;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Verb.READ)
    public Items<Comment> list(String id, Language lang) {
        return Items.whole(comments.on(id, lang));
    }

    @Override
    @PermissionsAllowed(Verb.COMMENT)
    public Comment add(String id, Language lang, NewComment comment) {
        return comments.add(person.get(), id, lang, comment.body());
    }
}
