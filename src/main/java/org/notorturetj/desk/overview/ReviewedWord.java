package org.notorturetj.desk.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.review.ReviewStatuses;

/** Lawyers' words as the reviews keep them. */
@ApplicationScoped
class ReviewedWord implements LegalWord {
    private final ReviewStatuses standings;
    private final Clock clock;

    ReviewedWord(ReviewStatuses standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> runsOutAt(Edition text) {
        return Optional.ofNullable(standings.of(text, clock.instant()).legal().dueAt());
    }
}
