package org.notorturetj.pages.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.ChangeRequest;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.comment.Comment;
import org.notorturetj.api.desk.comment.CommentsApi;
import org.notorturetj.api.desk.comment.FactsCommentsApi;
import org.notorturetj.api.desk.comment.NewComment;
import org.notorturetj.api.desk.document.FactsApi;
import org.notorturetj.api.desk.document.NewContent;
import org.notorturetj.api.desk.editing.Autosave;
import org.notorturetj.api.desk.editing.AutosavesApi;
import org.notorturetj.api.desk.edition.NewText;
import org.notorturetj.api.desk.edition.NewTextSource;
import org.notorturetj.api.desk.edition.TextApproval;
import org.notorturetj.api.desk.edition.TextsApi;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.desk.review.NewLegalReview;
import org.notorturetj.api.desk.review.ReviewsApi;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.Difference;
import org.notorturetj.api.desk.revision.FactsDifferenceApi;
import org.notorturetj.api.desk.revision.FactsRevisionsApi;
import org.notorturetj.api.desk.revision.RevisionContent;
import org.notorturetj.api.desk.revision.RevisionsApi;
import org.notorturetj.api.desk.revision.SavedRevision;
import org.notorturetj.api.desk.revision.TextDifferenceApi;
import org.notorturetj.api.desk.workflow.ApprovalsApi;
import org.notorturetj.api.desk.workflow.DocumentsApproval;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** The desk's operations on facts and on texts, which have the same ones at two addresses. */
@ApplicationScoped
class Parts {
    /** Whoever has one of these may have typed something. */
    private static final Set<String> WRITING = Set.of("edit_text", "edit_facts");

    private final FactsApi facts;
    private final TextsApi texts;
    private final CommentsApi textComments;
    private final FactsCommentsApi factsComments;
    private final RevisionsApi textRevisions;
    private final FactsRevisionsApi factsRevisions;
    private final TextDifferenceApi textDifferences;
    private final FactsDifferenceApi factsDifferences;
    private final ReviewsApi reviews;
    private final ApprovalsApi approvals;
    private final AutosavesApi autosaves;
    private final MeApi me;

    Parts(
            FactsApi facts,
            TextsApi texts,
            CommentsApi textComments,
            FactsCommentsApi factsComments,
            RevisionsApi textRevisions,
            FactsRevisionsApi factsRevisions,
            TextDifferenceApi textDifferences,
            FactsDifferenceApi factsDifferences,
            ReviewsApi reviews,
            ApprovalsApi approvals,
            AutosavesApi autosaves,
            MeApi me) {
        this.facts = facts;
        this.texts = texts;
        this.textComments = textComments;
        this.factsComments = factsComments;
        this.textRevisions = textRevisions;
        this.factsRevisions = factsRevisions;
        this.textDifferences = textDifferences;
        this.factsDifferences = factsDifferences;
        this.reviews = reviews;
        this.approvals = approvals;
        this.autosaves = autosaves;
        this.me = me;
    }

    /** The part; empty while nobody has begun it. */
    Optional<WorkingPart> find(Part part) {
        try {
            return Optional.of(
                    part.language() == null
                            ? WorkingPart.of(facts.get(part.document()))
                            : WorkingPart.of(texts.get(part.document(), part.language())));
        } catch (ProblemException e) {
            if (e.type() == ProblemType.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Saves a part.
     *
     * @param etag of what was read; null: it is begun
     */
    WorkingPart save(
            Part part,
            @Nullable String etag,
            Map<String, Object> content,
            @Nullable NewTextSource source,
            boolean minor) {
        String ifMatch = quoted(etag);
        String ifNoneMatch = etag == null ? "*" : null;
        return part.language() == null
                ? WorkingPart.of(
                        facts.save(part.document(), ifMatch, ifNoneMatch, new NewContent(content)))
                : WorkingPart.of(
                        texts.save(
                                part.document(),
                                part.language(),
                                ifMatch,
                                ifNoneMatch,
                                new NewText(content, source, minor ? Boolean.TRUE : null)));
    }

    void submit(Part part, @Nullable String etag) {
        if (part.language() == null) {
            facts.submit(part.document(), quoted(etag));
        } else {
            texts.submit(part.document(), part.language(), quoted(etag));
        }
    }

    /**
     * Approves a part.
     *
     * @param withFacts etag of the facts that are approved with a text, all or nothing; null: none
     * @param accepted the warnings of a text that were ticked
     */
    void approve(
            Part part,
            @Nullable String etag,
            @Nullable String withFacts,
            List<AcceptedWarning> accepted) {
        if (part.language() == null) {
            facts.approve(part.document(), quoted(etag));
        } else if (withFacts != null) {
            approvals.approve(new DocumentsApproval(List.of(part.seen(etag, withFacts)), accepted));
        } else {
            texts.approve(
                    part.document(), part.language(), quoted(etag), new TextApproval(accepted));
        }
    }

    void sendBack(Part part, @Nullable String etag, String comment) {
        ChangeRequest changes = new ChangeRequest(comment);
        if (part.language() == null) {
            facts.requestChanges(part.document(), quoted(etag), changes);
        } else {
            texts.requestChanges(part.document(), part.language(), quoted(etag), changes);
        }
    }

    /** What the caller has typed in a part and not saved; nothing of who only reads. */
    Optional<Autosave> typed(Part part) {
        if (me.get().may().stream().noneMatch(WRITING::contains)) {
            return Optional.empty();
        }
        return autosaves.list(part.document()).items().stream()
                .filter(kept -> kept.language() == part.language())
                .findFirst();
    }

    void discard(Part part) {
        autosaves.discard(part.document(), part.name());
    }

    /** A second translator's word: it says what its original says. */
    void reviewTranslation(Part part, @Nullable String etag) {
        reviews.reviewTranslation(part.document(), part.inLanguage(), quoted(etag));
    }

    /**
     * A lawyer's word.
     *
     * @param lawAsOf day of the law that was used, as it was typed
     */
    void reviewLegally(Part part, @Nullable String etag, String lawAsOf) {
        try {
            reviews.reviewLegally(
                    part.document(),
                    part.inLanguage(),
                    quoted(etag),
                    new NewLegalReview(LocalDate.parse(lawAsOf), null));
        } catch (DateTimeParseException e) {
            throw new ProblemException(ProblemType.INVALID_BODY, "/lawAsOf", Rule.DATE);
        }
    }

    List<Comment> comments(Part part) {
        return part.language() == null
                ? factsComments.list(part.document()).items()
                : WholeList.of(page -> textComments.list(part.document(), part.language(), page));
    }

    void comment(Part part, NewComment comment) {
        if (part.language() == null) {
            factsComments.add(part.document(), comment);
        } else {
            textComments.add(part.document(), part.language(), comment);
        }
    }

    void resolve(Part part, String comment) {
        if (part.language() == null) {
            factsComments.resolve(part.document(), comment);
        } else {
            textComments.resolve(part.document(), part.language(), comment);
        }
    }

    /** Its saves, the newest first. */
    Items<SavedRevision> revisions(Part part, PageRequest page) {
        return part.language() == null
                ? factsRevisions.list(part.document(), page)
                : textRevisions.list(part.document(), part.language(), page);
    }

    RevisionContent revision(Part part, int number, int save) {
        return part.language() == null
                ? factsRevisions.get(part.document(), number, save)
                : textRevisions.get(part.document(), part.language(), number, save);
    }

    void restore(Part part, int number, int save, @Nullable String etag) {
        if (part.language() == null) {
            factsRevisions.restore(part.document(), number, save, quoted(etag));
        } else {
            textRevisions.restore(part.document(), part.language(), number, save, quoted(etag));
        }
    }

    Difference difference(Part part, Compared compared) {
        return part.language() == null
                ? factsDifferences.compare(part.document(), compared)
                : textDifferences.compare(part.document(), part.language(), compared);
    }

    private static @Nullable String quoted(@Nullable String etag) {
        return etag == null ? null : "\"" + etag + "\"";
    }
}
