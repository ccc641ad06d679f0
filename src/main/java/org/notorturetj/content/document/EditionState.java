package org.notorturetj.content.document;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** The state of an edition in the editorial workflow, and the transitions it allows. */
public enum EditionState {
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN,
    REDACTED;

    /** The states that may follow. Redaction may follow any other state and is final. */
    Set<EditionState> next() {
        Set<EditionState> next =
                switch (this) {
                    case DRAFT, CHANGES_REQUESTED -> EnumSet.of(IN_REVIEW);
                    case IN_REVIEW -> EnumSet.of(CHANGES_REQUESTED, APPROVED);
                    case APPROVED ->
                            EnumSet.of(CHANGES_REQUESTED, SCHEDULED, PUBLISHED, SUPERSEDED);
                    case SCHEDULED -> EnumSet.of(APPROVED, PUBLISHED, SUPERSEDED);
                    case PUBLISHED -> EnumSet.of(APPROVED, SUPERSEDED, WITHDRAWN);
                    case WITHDRAWN -> EnumSet.of(PUBLISHED, SUPERSEDED);
                    case SUPERSEDED -> EnumSet.noneOf(EditionState.class);
                    case REDACTED -> Set.of();
                };
        if (this != REDACTED) {
            next.add(REDACTED);
        }
        return next;
    }

    EditionState transitionTo(EditionState target) {
        if (!next().contains(target)) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED,
                    "state",
                    Rule.EDITION_STATE.with(word(), target.word()));
        }
        return target;
    }

    /** The state with this name in the database. */
    public static EditionState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The name in the database, such as {@code in_review}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
