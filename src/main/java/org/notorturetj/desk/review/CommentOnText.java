package org.notorturetj.desk.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.comment.CommentBuilder;
import org.notorturetj.api.desk.comment.Mention;
import org.notorturetj.api.desk.comment.NewComment;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Comment;
import org.notorturetj.content.document.Comments;
import org.notorturetj.desk.idempotency.AnswerAnew;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.workflow.CommentPlace;
import org.notorturetj.desk.workflow.WriteComment;
import org.notorturetj.platform.problem.ProblemException;

/** Adds, lists and resolves comments on a text or on facts. */
@ApplicationScoped
class CommentOnText implements AnswerAnew<org.notorturetj.api.desk.comment.Comment> {
    private static final String LIST = "comments";

    private final DocumentFinder finder;
    private final Comments comments;
    private final WriteComment write;
    private final AuditTrail audit;
    private final Clock clock;

    CommentOnText(
            DocumentFinder finder,
            Comments comments,
            WriteComment write,
            AuditTrail audit,
            Clock clock) {
        this.finder = finder;
        this.comments = comments;
        this.write = write;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a comment to the working edition.
     *
     * @throws ProblemException if it shows nothing
     */
    @Transactional
    org.notorturetj.api.desk.comment.Comment add(
            Person person, String id, Language language, NewComment comment) {
        return view(write.add(person, finder.text(id, language), comment));
    }

    /** Adds a comment to the facts that are worked on. */
    @Transactional
    org.notorturetj.api.desk.comment.Comment add(Person person, String id, NewComment comment) {
        return view(write.add(person, finder.facts(id), comment));
    }

    /**
     * Resolves a comment, if it is open.
     *
     * @param language of the text that it is about; null for facts
     * @throws ProblemException if there is no such comment
     */
    @Transactional
    org.notorturetj.api.desk.comment.Comment resolve(
            Person person, String id, @Nullable Language language, String commentId) {
        if (!comments.isOn(id, language, commentId)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (comments.resolve(commentId, person.accountId(), clock.instant())) {
            audit.record(
                    person.accountId(),
                    "comment.resolve",
                    id,
                    language == null ? null : language.tag(),
                    List.of());
        }
        return again(commentId);
    }

    /** A page of the comments on a text, oldest first. */
    @Transactional
    Items<org.notorturetj.api.desk.comment.Comment> on(
            String id, Language language, PageRequest page) {
        finder.document(id);
        PageCursor after = PageCursor.of(LIST, page.cursor());
        List<Comment> found =
                comments.page(
                        id,
                        language,
                        after == null ? Instant.EPOCH : after.at(),
                        after == null ? "" : after.key(),
                        page.size() + 1);
        Items<Comment> shown =
                Pages.cut(
                        found,
                        page.size(),
                        it -> new PageCursor(it.writtenAt(), it.id()).encode(LIST));
        return new Items<>(shown.items().stream().map(this::view).toList(), shown.next());
    }

    /** The comments on the facts, oldest first. */
    @Transactional
    List<org.notorturetj.api.desk.comment.Comment> onFacts(String id) {
        finder.document(id);
        return comments.ofFacts(id).stream().map(this::view).toList();
    }

    @Override
    public String idOf(org.notorturetj.api.desk.comment.Comment answer) {
        return answer.id();
    }

    /** A comment that was added; it goes with the text when that is redacted. */
    @Override
    public org.notorturetj.api.desk.comment.Comment again(String id) {
        return view(
                comments.findByIdOptional(id)
                        .orElseThrow(() -> new ProblemException(ProblemType.GONE)));
    }

    private org.notorturetj.api.desk.comment.Comment view(Comment comment) {
        CommentPlace place = write.place(comment);
        return CommentBuilder.builder()
                .id(comment.id())
                .number(comment.number())
                .author(comment.author())
                .writtenAt(comment.writtenAt())
                .body(write.words(comment))
                .member(place == null ? null : place.member())
                .quote(place == null ? null : place.quote())
                .mentions(comment.mentions().stream().map(Mention::new).toList())
                .resolvedAt(comment.resolvedAt())
                .resolvedBy(comment.resolvedBy())
                .build();
    }
}
