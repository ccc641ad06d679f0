package org.notorturetj.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.platform.problem.ProblemException;

/** What holds for every review, whoever makes it. */
@ApplicationScoped
class ReviewRules {
    /** Before it is submitted a text is still being written; afterwards nobody reads it. */
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
    private final ReviewStatusChanges watch;

    ReviewRules(
            Documents documents,
            Editions editions,
            Revisions revisions,
            ReviewStatusChanges watch) {
        this.documents = documents;
        this.editions = editions;
        this.revisions = revisions;
        this.watch = watch;
    }

    /**
     * Checks that a person may review a text.
     *
     * @throws ProblemException when her roles do not allow it, she wrote any of it, it is of a type
     *     that is not reviewed, or it is still being written, overtaken or erased
     */
    void require(Person person, String verb, Edition text) {
        if (!person.may(verb)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (text.state() == EditionState.REDACTED) {
            throw new ProblemException(ProblemType.GONE);
        }
        if (!ReviewedTypes.include(documents.findById(text.documentId()).type())) {
            throw new ProblemException(
                    ProblemType.VERSION_CONFLICT, "type", "is not one whose texts are reviewed");
        }
        if (!REVIEWABLE.contains(text.state())) {
            throw new ProblemException(
                    ProblemType.VERSION_CONFLICT, "state", "is not in review or after");
        }
        if (revisions.wrote(person.accountId(), text)) {
            throw new ProblemException(
                    ProblemType.TWO_PEOPLE_REQUIRED, "author", "must be somebody else");
        }
    }

    /** The public reads this very text: it is to be told. */
    void tell(Edition text, Instant now) {
        String digest = TextDigest.of(text);
        editions.published(text.documentId(), text.language())
                .filter(published -> TextDigest.of(published).equals(digest))
                .ifPresent(published -> watch.set(text.documentId(), text.language(), now));
    }
}
