package org.notorturetj.desk.review;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Comment;
import org.notorturetj.content.document.Comments;
import org.notorturetj.desk.document.DocumentFinder;
import org.notorturetj.desk.document.WriteComment;
import org.notorturetj.platform.problem.ProblemException;

/** Adds and lists comments on a text or on facts. */
@ApplicationScoped
class CommentOnText {
    private final DocumentFinder finder;
    private final Comments comments;
    private final WriteComment write;

    CommentOnText(DocumentFinder finder, Comments comments, WriteComment write) {
        this.finder = finder;
        this.comments = comments;
        this.write = write;
    }

    /**
     * Adds a comment to the working edition.
     *
     * @throws ProblemException if it shows nothing
     */
    @Transactional
    org.notorturetj.api.desk.document.Comment add(
            Person person, String id, Language language, @Nullable String body) {
        return view(write.add(person, finder.text(id, language), "/body", words(body)));
    }

    /** Adds a comment to the facts that are worked on. */
    @Transactional
    org.notorturetj.api.desk.document.Comment add(Person person, String id, @Nullable String body) {
        return view(write.add(person, finder.facts(id), "/body", words(body)));
    }

    /** The comments on a text, oldest first. */
    @Transactional
    List<org.notorturetj.api.desk.document.Comment> on(String id, Language language) {
        finder.document(id);
        return comments.of(id, language).stream().map(this::view).toList();
    }

    /** The comments on the facts, oldest first. */
    @Transactional
    List<org.notorturetj.api.desk.document.Comment> onFacts(String id) {
        finder.document(id);
        return comments.ofFacts(id).stream().map(this::view).toList();
    }

    private static String words(@Nullable String body) {
        return Objects.requireNonNullElse(body, "");
    }

    private org.notorturetj.api.desk.document.Comment view(Comment comment) {
        return new org.notorturetj.api.desk.document.Comment(
                comment.id(),
                comment.number(),
                comment.author(),
                comment.writtenAt(),
                write.words(comment));
    }
}
