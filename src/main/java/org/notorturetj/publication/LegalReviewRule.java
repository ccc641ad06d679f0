package org.notorturetj.publication;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.content.type.ContentConfig;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Actor;

/**
 * A guide without a current legal review is published only if a coordinator explicitly accepts it,
 * whatever the settings say. Only what the server itself publishes (content from files) follows the
 * settings. The rule applies to texts: new facts of a published guide, and the notice that its
 * review has expired, are never blocked, because a person in custody needs them.
 */
@ApplicationScoped
public class LegalReviewRule {
    private final ReviewStatuses reviewStatuses;
    private final ContentConfig config;

    LegalReviewRule(ReviewStatuses reviewStatuses, ContentConfig config) {
        this.reviewStatuses = reviewStatuses;
        this.config = config;
    }

    /**
     * Whether a publication needs a coordinator's acknowledgement.
     *
     * @param moment when it will be published
     */
    @Transactional
    public boolean needsAcknowledgement(PublicationPlan plan, Instant moment) {
        return plan.parts().stream()
                .anyMatch(
                        part ->
                                part.texts().values().stream()
                                        .anyMatch(
                                                text ->
                                                        needsAcknowledgement(
                                                                part.document(), text, moment)));
    }

    /**
     * Applies the rule to a text that is about to be published.
     *
     * @throws ProblemException when it has neither a current legal review nor an acknowledgement
     */
    public void enforce(
            Actor actor, PublicationPlan plan, Document document, Edition text, Instant at) {
        if (needsAcknowledgement(document, text, at) && !isAcknowledged(actor, plan)) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED,
                    "unreviewedAcknowledged",
                    Rule.UNREVIEWED_GUIDE);
        }
    }

    private boolean isAcknowledged(Actor actor, PublicationPlan plan) {
        return actor.equals(Actor.SERVER)
                ? config.unreviewedGuides() == ContentConfig.Permission.ALLOWED
                : plan.unreviewedAcknowledgedBy() != null;
    }

    private boolean needsAcknowledgement(Document document, Edition text, Instant at) {
        return DocumentType.is(document.type(), Trait.LEGAL_REVIEW_FIRST)
                && !reviewStatuses.of(text, at).legal().inForce();
    }
}
