package org.notorturetj.desk.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.desk.Edition;
import org.notorturetj.desk.review.Standings;

/** Lawyers' words as the reviews keep them. */
@ApplicationScoped
class ReviewedWord implements LegalWord {
    private final Standings standings;
    private final Clock clock;

    ReviewedWord(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> runsOutAt(Edition text) {
        return Optional.ofNullable(standings.of(text, clock.instant()).legal().dueAt());
    }
}
