package org.notorturetj.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.content.type.ContentConfig;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;

/**
 * A guide for which no lawyer answers goes out only by the coordinator's explicit word, whatever
 * the settings say; what the server publishes by itself (content from files) goes by the settings.
 * It holds for texts that go out: new facts of a guide that is read already, and the telling that
 * its review has run out, are never stopped, for a person in custody needs them.
 */
@ApplicationScoped
public class LegalReviewRule {
    private final DocumentTypes types;
    private final Documents documents;
    private final Editions editions;
    private final ReviewStatuses standings;
    private final ContentConfig config;

    LegalReviewRule(
            DocumentTypes types,
            Documents documents,
            Editions editions,
            ReviewStatuses standings,
            ContentConfig config) {
        this.types = types;
        this.documents = documents;
        this.editions = editions;
        this.standings = standings;
        this.config = config;
    }

    /**
     * Whether a publication goes out only by the coordinator's explicit word.
     *
     * @param moment when it is to go out
     */
    @Transactional
    public boolean isMissing(PinnedRequest request, Instant moment) {
        return request.parts().stream().anyMatch(part -> isMissing(part, moment));
    }

    private boolean isMissing(PinnedRequest.Part part, Instant moment) {
        Document document = documents.findById(part.documentId());
        return part.texts().stream()
                .flatMap(
                        text ->
                                editions
                                        .publishable(document.id(), text.language(), text.number())
                                        .stream())
                .anyMatch(edition -> isMissing(document, edition, moment));
    }

    /**
     * Holds a text that goes out to the rule.
     *
     * @throws ProblemException when neither a lawyer nor the coordinator answers for it
     */
    public void hold(
            Actor actor, PinnedRequest request, Document document, Edition text, Instant at) {
        if (isMissing(document, text, at) && !isGiven(actor, request)) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED,
                    "unreviewedAcknowledged",
                    "a guide for which no lawyer answers goes out only by the coordinator's explicit word");
        }
    }

    private boolean isGiven(Actor actor, PinnedRequest request) {
        return actor.equals(Actor.SERVER)
                ? config.unreviewedGuides() == ContentConfig.Permission.ALLOWED
                : request.unreviewedWordOf() != null;
    }

    private boolean isMissing(Document document, Edition text, Instant at) {
        return types.named(document.type()).needsLawyersWord()
                && !standings.of(text, at).legal().inForce();
    }
}
