package org.notorturetj.publication;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.review.ReviewedTypes;
import org.notorturetj.desk.review.StandingWatch;
import org.notorturetj.desk.review.Standings;

/** Notes, for every reviewed text that goes out, when time alone will change what is said of it. */
@ApplicationScoped
class FollowStandings {
    private final Documents documents;
    private final Editions editions;
    private final Standings standings;
    private final StandingWatch watch;

    FollowStandings(
            Documents documents, Editions editions, Standings standings, StandingWatch watch) {
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
