package org.notorturetj.publication.review;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.review.ReviewStatusChanges;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.UncommittedPublication;

/** Records, for every published text with reviews, when its status will change by itself. */
@ApplicationScoped
class TrackReviewStatus {
    private final Documents documents;
    private final Editions editions;
    private final ReviewStatuses reviewStatuses;
    private final ReviewStatusChanges changes;

    TrackReviewStatus(
            Documents documents,
            Editions editions,
            ReviewStatuses reviewStatuses,
            ReviewStatusChanges changes) {
        this.documents = documents;
        this.editions = editions;
        this.reviewStatuses = reviewStatuses;
        this.changes = changes;
    }

    void track(@Observes UncommittedPublication publishing) {
        for (Change change : publishing.changes()) {
            if (DocumentType.is(documents.findById(change.documentId()).type(), Trait.REVIEWED)) {
                track(change.documentId(), change.language(), publishing.at());
            }
        }
    }

    /** Records the next change of all published texts of a document. */
    void track(String documentId, Instant now) {
        for (Language language : Language.values()) {
            track(documentId, language, now);
        }
    }

    private void track(String documentId, Language language, Instant now) {
        changes.schedule(
                documentId,
                language,
                editions.published(documentId, language)
                        .map(text -> reviewStatuses.of(text, now).legal().changesAt())
                        .orElse(null));
    }
}
