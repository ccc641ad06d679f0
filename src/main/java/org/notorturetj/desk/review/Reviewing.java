package org.notorturetj.desk.review;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.EditionState;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.Revisions;
import org.notorturetj.desk.access.Person;
import org.notorturetj.platform.problem.Refused;

/** What holds for every review, whoever makes it. */
@ApplicationScoped
class Reviewing {
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
    private final StandingWatch watch;

    Reviewing(Documents documents, Editions editions, Revisions revisions, StandingWatch watch) {
        this.documents = documents;
        this.editions = editions;
        this.revisions = revisions;
        this.watch = watch;
    }

    /**
     * Checks that a person may review a text.
     *
     * @throws Refused when her roles do not allow it, she wrote any of it, it is of a type that is
     *     not reviewed, or it is still being written, overtaken or erased
     */
    void require(Person person, String verb, Edition text) {
        if (!person.may(verb)) {
            throw new Refused(ProblemType.FORBIDDEN);
        }
        if (text.state() == EditionState.REDACTED) {
            throw new Refused(ProblemType.GONE);
        }
        if (!ReviewedTypes.include(documents.findById(text.documentId()).type())) {
            throw new Refused(
                    ProblemType.VERSION_CONFLICT, "type", "is not one whose texts are reviewed");
        }
        if (!REVIEWABLE.contains(text.state())) {
            throw new Refused(ProblemType.VERSION_CONFLICT, "state", "is not in review or after");
        }
        if (revisions.wrote(person.accountId(), text)) {
            throw new Refused(ProblemType.TWO_PEOPLE_REQUIRED, "author", "must be somebody else");
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
