package org.notorturetj.desk.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Comment;
import org.notorturetj.content.document.Comments;
import org.notorturetj.desk.document.DocumentFinder;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.paging.Place;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.HiddenCharacters;

/** Adds and lists comments on a text. */
@ApplicationScoped
class CommentOnText {
    private static final String LIST = "comments";

    private final DocumentFinder finder;
    private final Comments comments;
    private final FieldEncryption encryption;
    private final AuditTrail audit;
    private final Clock clock;

    CommentOnText(
            DocumentFinder finder,
            Comments comments,
            FieldEncryption encryption,
            AuditTrail audit,
            Clock clock) {
        this.finder = finder;
        this.comments = comments;
        this.encryption = encryption;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a comment to the working edition.
     *
     * @throws ProblemException if it shows nothing
     */
    @Transactional
    org.notorturetj.api.desk.document.Comment add(
            Person person, String id, Language language, @Nullable String body) {
        int number = finder.text(id, language).number();
        if (body == null || HiddenCharacters.showsNothing(body)) {
            throw new ProblemException(ProblemType.INVALID_BODY, "/body", Rule.NOT_BLANK);
        }
        String commentId = RandomId.ofDocument();
        var comment =
                new Comment(
                        commentId,
                        id,
                        language,
                        number,
                        person.accountId(),
                        encryption.seal(location(commentId), body),
                        clock.instant());
        comments.persist(comment);
        audit.record(person.accountId(), "comment.add", id, language.tag(), List.of());
        return view(comment);
    }

    /** A page of the comments on a text, oldest first. */
    @Transactional
    Items<org.notorturetj.api.desk.document.Comment> on(
            String id, Language language, PageRequest page) {
        finder.document(id);
        Place after = Place.of(LIST, page.cursor());
        List<Comment> found =
                comments.page(
                        id,
                        language,
                        after == null ? Instant.EPOCH : after.at(),
                        after == null ? "" : after.key(),
                        page.size() + 1);
        Items<Comment> shown =
                Pages.cut(
                        found, page.size(), it -> new Place(it.writtenAt(), it.id()).cursor(LIST));
        return new Items<>(shown.items().stream().map(this::view).toList(), shown.next());
    }

    private org.notorturetj.api.desk.document.Comment view(Comment comment) {
        return new org.notorturetj.api.desk.document.Comment(
                comment.id(),
                comment.number(),
                comment.author(),
                comment.writtenAt(),
                encryption.open(location(comment.id()), comment.body()));
    }

    private static FieldLocation location(String id) {
        return new FieldLocation("comment", "body", id);
    }
}
