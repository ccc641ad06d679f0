package org.notorturetj.desk.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.review.ReviewStatuses;

/** Texts that need legal review: those of guides and hotlines. */
@ApplicationScoped
class ReviewableTexts {
    private static final List<String> TYPES = List.of("guide", "hotline");

    /** Published texts and those on the way there; lawyers need not see drafts. */
    private static final List<EditionState> STATES =
            List.of(
                    EditionState.IN_REVIEW,
                    EditionState.APPROVED,
                    EditionState.SCHEDULED,
                    EditionState.PUBLISHED);

    private final Editions editions;
    private final ReviewStatuses reviews;
    private final Clock clock;

    ReviewableTexts(Editions editions, ReviewStatuses reviews, Clock clock) {
        this.editions = editions;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The newest texts without a valid legal review, except those the person wrote. */
    Stream<InboxItem> unreviewed(String accountId, Instant now) {
        return newest().filter(text -> !text.author().equals(accountId))
                .filter(text -> runsOutAt(text).filter(now::isBefore).isEmpty())
                .map(ReviewableTexts::waiting);
    }

    /** Published texts whose legal review has expired, or will by then. */
    Stream<DueItem> due(Instant until) {
        return editions.newest(TYPES, List.of(EditionState.PUBLISHED)).stream()
                .map(
                        text ->
                                runsOutAt(text)
                                        .filter(at -> !at.isAfter(until))
                                        .map(at -> due(text, at)))
                .flatMap(Optional::stream);
    }

    private Stream<Edition> newest() {
        return editions.newest(TYPES, STATES).stream();
    }

    /**
     * When the last lawyer's word on exactly this text runs out; past when it has. Empty when there
     * is none.
     */
    private Optional<Instant> runsOutAt(Edition text) {
        return Optional.ofNullable(reviews.of(text, clock.instant()).legal().dueAt());
    }

    private static InboxItem waiting(Edition text) {
        return new InboxItem(
                "text_without_review",
                text.documentId(),
                null,
                text.language(),
                null,
                null,
                Objects.requireNonNullElse(text.publishedAt(), text.savedAt()),
                text.author());
    }

    private static DueItem due(Edition text, Instant at) {
        return new DueItem(
                "legal_review", at, text.documentId(), text.language(), null, null, null);
    }
}
