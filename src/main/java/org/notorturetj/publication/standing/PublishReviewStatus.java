package org.notorturetj.publication.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.notorturetj.content.review.ReviewStatusChanges;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.rendering.Rerender;

/**
 * Tells the public by a publication what reviews have become worth: that one was made of what it
 * reads, is due, or has run out. So phones and mirrors learn it and no reader needs a clock. Old
 * checks of lines ({@code staleAfter}) need no such telling: the moment stands in the record.
 */
@ApplicationScoped
public class PublishReviewStatus {
    private static final Logger LOG = Logger.getLogger(PublishReviewStatus.class);

    /** What cannot be rendered now will hardly be in five seconds. */
    private static final Duration LATER = Duration.ofHours(1);

    private final ReviewStatusChanges watch;
    private final TrackReviewStatus follow;
    private final Rerender rerender;
    private final Clock clock;
    private final AtomicBoolean lookedAtAll = new AtomicBoolean();

    PublishReviewStatus(
            ReviewStatusChanges watch, TrackReviewStatus follow, Rerender rerender, Clock clock) {
        this.watch = watch;
        this.follow = follow;
        this.rerender = rerender;
        this.clock = clock;
    }

    @Scheduled(
            every = "${notorturetj.publication.due-check}",
            delayed = "${notorturetj.publication.due-check}")
    void tellWhenDue() {
        ScheduledWork.orNextTime(
                "Reviews that change",
                () -> {
                    if (lookedAtAll.compareAndSet(false, true)) {
                        QuarkusTransaction.requiringNew()
                                .run(() -> watch.lookAtAll(clock.instant()));
                    }
                    tellDue();
                });
    }

    /** Publishes what has become different, all in one publication when nothing is in its way. */
    public void tellDue() {
        List<String> due = QuarkusTransaction.requiringNew().call(() -> watch.due(clock.instant()));
        if (due.isEmpty()) {
            return;
        }
        try {
            tell(due);
        } catch (RuntimeException e) {
            due.forEach(this::tellAlone);
        }
    }

    private void tell(List<String> documentIds) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            rerender.rerender(Actor.SERVER, documentIds);
                            documentIds.forEach(id -> follow.note(id, clock.instant()));
                        });
    }

    private void tellAlone(String documentId) {
        try {
            tell(List.of(documentId));
        } catch (RuntimeException e) {
            // Only the class is logged: a message may quote the text.
            LOG.errorf(
                    "What reviews say of document %s cannot be told now: %s",
                    documentId, e.getClass().getName());
            Instant now = clock.instant();
            QuarkusTransaction.requiringNew()
                    .run(() -> watch.postpone(documentId, now, now.plus(LATER)));
        }
    }
}
