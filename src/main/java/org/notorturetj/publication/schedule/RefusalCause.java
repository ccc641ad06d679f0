package org.notorturetj.publication.schedule;

import java.util.Comparator;
import java.util.Locale;

import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** What kind of thing kept a scheduled publication back: the closed list for meters and audit. */
public enum RefusalCause {
    /** The case has no consent, or it does not cover this. */
    CONSENT,
    /** What was scheduled is no longer there to be published: withdrawn, replaced or redacted. */
    VERSION,
    /** A second person is missing. */
    APPROVAL,
    /** No lawyer answers for a guide. */
    REVIEW,
    /** Another rule. */
    RULE,
    /** Not a rule: the server failed. */
    FAILURE;

    static RefusalCause of(ProblemException refusal) {
        return switch (refusal.type()) {
            case TWO_PEOPLE_REQUIRED -> APPROVAL;
            case GONE -> VERSION;
            default ->
                    refusal.violations().stream()
                            .map(it -> of(it.rule().rule()))
                            .min(Comparator.naturalOrder())
                            .orElse(RULE);
        };
    }

    private static RefusalCause of(Rule rule) {
        return switch (rule) {
            case NO_CONSENT, CONSENT_SCOPE, NO_CASE, MEDIA_CONSENT, MEDIA_CONSENT_FILE -> CONSENT;
            case NO_EDITION,
                    SCHEDULE_LEFT,
                    SCHEDULE_NEWER,
                    SCHEDULE_NEWER_FACTS,
                    EDITION_STATE,
                    NOTHING_APPROVED,
                    NO_DOCUMENT,
                    NO_FACTS ->
                    VERSION;
            case UNREVIEWED_GUIDE -> REVIEW;
            default -> RULE;
        };
    }

    /** The value of a label. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
