package org.notorturetj.publication.schedule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.problem.MessageFreeTrace;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.publication.Publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Publishes and withdraws what is due, through the same doors as everything else. */
@ApplicationScoped
public class PublishDue {
    private static final Logger LOG = Logger.getLogger(PublishDue.class);

    private final ScheduledPublications scheduled;
    private final Publish publish;
    private final RefusedSchedules refused;
    private final LeftSchedules left;
    private final ScheduleWithdrawal withdrawals;
    private final ScheduleMeters meters;
    private final Clock clock;

    PublishDue(
            ScheduledPublications scheduled,
            Publish publish,
            RefusedSchedules refused,
            LeftSchedules left,
            ScheduleWithdrawal withdrawals,
            ScheduleMeters meters,
            Clock clock) {
        this.scheduled = scheduled;
        this.publish = publish;
        this.refused = refused;
        this.left = left;
        this.withdrawals = withdrawals;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(
            every = "${notorturetj.publication.due-check}",
            delayed = "${notorturetj.publication.due-check}")
    void publishWhenDue() {
        ScheduledWork.orNextTime("Scheduled publications", this::publishDue);
    }

    /**
     * Publishes everything that is due, each scheduled publication in its own transaction.
     *
     * @throws RuntimeException if one has to wait for the database; after all others were tried
     */
    public void publishDue() {
        List<RuntimeException> passing = new ArrayList<>();
        Set<Long> tried = new HashSet<>();
        while (publishNext(tried, passing)) {
            // the next one
        }
        if (!passing.isEmpty()) {
            throw passing.get(0);
        }
    }

    private boolean publishNext(Set<Long> tried, List<RuntimeException> passing) {
        AtomicLong current = new AtomicLong();
        try {
            return QuarkusTransaction.requiringNew().call(() -> publishNext(tried, current));
        } catch (RuntimeException | StackOverflowError e) {
            if (current.get() == 0) {
                throw e;
            }
            if (e instanceof RuntimeException failure && TransientFailure.is(failure)) {
                passing.add(failure);
            } else {
                // A retry would end the same way: somebody has to act.
                refuse(current.get(), e);
            }
            return true;
        }
    }

    private boolean publishNext(Set<Long> tried, AtomicLong current) {
        return scheduled
                .nextDue(clock.instant(), tried)
                .map(
                        next -> {
                            current.set(next.id());
                            tried.add(next.id());
                            if (next.withdraws()) {
                                withdrawals.carryOut(next);
                            } else {
                                requireCurrent(next);
                                publish.publishScheduled(next.actor(), next.request());
                            }
                            next.published();
                            return true;
                        })
                .orElse(false);
    }

    /** What was approved before this rule, or at this very moment, goes out stale otherwise. */
    private void requireCurrent(ScheduledPublication next) {
        List<Violation> reasons =
                left.reasons(next).stream().map(it -> new Violation("publication", it)).toList();
        if (!reasons.isEmpty()) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, reasons);
        }
    }

    private void refuse(long id, Throwable thrown) {
        boolean ofRule = thrown instanceof ProblemException;
        Refusal refusal = ofRule ? Refusal.of((ProblemException) thrown) : Refusal.failure();
        if (!refused.refuse(id, refusal)) {
            return;
        }
        meters.count(refusal.cause());
        if (ofRule) {
            LOG.warnf("Scheduled publication %d was refused: %s", id, refusal.slug());
        } else {
            // No messages: they may quote the text.
            LOG.errorf(
                    "Scheduled publication %d failed: %s",
                    id, MessageFreeTrace.withoutMessages(thrown));
        }
    }
}
