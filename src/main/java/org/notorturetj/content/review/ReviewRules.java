package org.notorturetj.content.review;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.OtherPersonRule;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** The rules that apply to all reviews. */
@ApplicationScoped
public class ReviewRules {
    /** From submission, when a text is no longer being written, until it is replaced or erased. */
    private static final Set<EditionState> REVIEWABLE =
            EnumSet.of(
                    EditionState.IN_REVIEW,
                    EditionState.APPROVED,
                    EditionState.SCHEDULED,
                    EditionState.PUBLISHED,
                    EditionState.WITHDRAWN);

    private final Documents documents;
    private final Editions editions;
    private final Revisions revisions;
    private final ReviewStatusChanges changes;
    private final OtherPersonRule others;

    ReviewRules(
            Documents documents,
            Editions editions,
            Revisions revisions,
            ReviewStatusChanges changes,
            OtherPersonRule others) {
        this.documents = documents;
        this.editions = editions;
        this.revisions = revisions;
        this.changes = changes;
        this.others = others;
    }

    /**
     * Checks that a person may review a text.
     *
     * @throws ProblemException when the person lacks the permission or wrote any of the text (or an
     *     account did that does not count as somebody else), or when the text is of a type without
     *     reviews, a draft, superseded or erased
     */
    public void require(Person person, String permission, Edition text) {
        if (!person.may(permission)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (text.state() == EditionState.REDACTED) {
            throw new ProblemException(ProblemType.GONE);
        }
        if (!DocumentType.is(documents.findById(text.documentId()).type(), Trait.REVIEWED)) {
            throw new ProblemException(ProblemType.WRONG_STATE, "type", Rule.NOT_REVIEWED);
        }
        if (!REVIEWABLE.contains(text.state())) {
            throw new ProblemException(ProblemType.WRONG_STATE, "state", Rule.NOT_SUBMITTED);
        }
        others.require(person, revisions.writers(text));
    }

    /** Has the new review status published if exactly this text is published. */
    void scheduleRepublication(Edition text, Instant now) {
        String digest = TextDigest.of(text);
        editions.published(text.documentId(), text.language())
                .filter(published -> TextDigest.of(published).equals(digest))
                .ifPresent(published -> changes.schedule(text.documentId(), text.language(), now));
    }
}
