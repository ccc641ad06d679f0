package org.notorturetj.publication.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.content.review.ReviewStatusChanges;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.rendering.Rerender;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Publishes changes of review status: a published text was reviewed, or its review is due or has
 * expired. So phones and mirrors are informed and readers need no clock. The date after which a
 * hotline's own check is stale ({@code staleAfter}) is in its record and needs no publication.
 */
@ApplicationScoped
public class PublishReviewStatus {
    private static final Logger LOG = Logger.getLogger(PublishReviewStatus.class);

    /** A document that cannot be published now is unlikely to be publishable in five seconds. */
    private static final Duration RETRY_AFTER = Duration.ofHours(1);

    private final ReviewStatusChanges changes;
    private final TrackReviewStatus tracker;
    private final Rerender rerender;
    private final Clock clock;
    private final AtomicBoolean rechecked = new AtomicBoolean();

    PublishReviewStatus(
            ReviewStatusChanges changes,
            TrackReviewStatus tracker,
            Rerender rerender,
            Clock clock) {
        this.changes = changes;
        this.tracker = tracker;
        this.rerender = rerender;
        this.clock = clock;
    }

    @Scheduled(
            every = "${notorturetj.publication.due-check}",
            delayed = "${notorturetj.publication.due-check}")
    void publishWhenDue() {
        ScheduledWork.orNextTime(
                "Review status changes",
                () -> {
                    if (rechecked.compareAndSet(false, true)) {
                        QuarkusTransaction.requiringNew()
                                .run(() -> changes.recheckAll(clock.instant()));
                    }
                    publishDue();
                });
    }

    /** Publishes all due changes, in one publication unless one of the documents fails. */
    public void publishDue() {
        List<String> due =
                QuarkusTransaction.requiringNew().call(() -> changes.due(clock.instant()));
        if (due.isEmpty()) {
            return;
        }
        try {
            publish(due);
        } catch (RuntimeException e) {
            due.forEach(this::publishAlone);
        }
    }

    private void publish(List<String> documentIds) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            rerender.rerender(Actor.SERVER, documentIds);
                            documentIds.forEach(id -> tracker.track(id, clock.instant()));
                        });
    }

    private void publishAlone(String documentId) {
        try {
            publish(List.of(documentId));
        } catch (RuntimeException e) {
            // Only the class is logged, since a message may quote the text.
            LOG.errorf(
                    "The review status of document %s cannot be published now: %s",
                    documentId, e.getClass().getName());
            Instant now = clock.instant();
            QuarkusTransaction.requiringNew()
                    .run(() -> changes.postpone(documentId, now, now.plus(RETRY_AFTER)));
        }
    }
}
