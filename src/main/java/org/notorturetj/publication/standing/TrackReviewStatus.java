package org.notorturetj.publication.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.review.ReviewStatusChanges;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.content.review.ReviewedTypes;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.Publishing;

/** Notes, for every reviewed text that goes out, when time alone will change what is said of it. */
@ApplicationScoped
class TrackReviewStatus {
    private final Documents documents;
    private final Editions editions;
    private final ReviewStatuses standings;
    private final ReviewStatusChanges watch;

    TrackReviewStatus(
            Documents documents,
            Editions editions,
            ReviewStatuses standings,
            ReviewStatusChanges watch) {
        this.documents = documents;
        this.editions = editions;
        this.standings = standings;
        this.watch = watch;
    }

    void note(@Observes Publishing publishing) {
        for (Change change : publishing.changes()) {
            if (ReviewedTypes.include(documents.findById(change.documentId()).type())) {
                note(change.documentId(), change.language(), publishing.at());
            }
        }
    }

    /** Notes all texts of a document as they stand at a moment. */
    void note(String documentId, Instant now) {
        for (Language language : Language.values()) {
            note(documentId, language, now);
        }
    }

    private void note(String documentId, Language language, Instant now) {
        watch.set(
                documentId,
                language,
                editions.published(documentId, language)
                        .map(text -> standings.of(text, now).legal().changesAt())
                        .orElse(null));
    }
}
