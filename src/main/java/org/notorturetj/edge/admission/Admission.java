package org.notorturetj.edge.admission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/**
 * Lets so many requests at once to the resources that the database keeps up, and lets the others
 * wait, within bounds. Hotlines, alerts and sync have a share of their own, and go first.
 */
@ApplicationScoped
public class Admission {
    private final AdmissionConfig config;
    private final Deque<Waiting> vital = new ArrayDeque<>();
    private final Deque<Waiting> ordinary = new ArrayDeque<>();
    private final LongAdder refusals = new LongAdder();
    private int busy;
    private int ordinaryBusy;

    Admission(AdmissionConfig config) {
        this.config = config;
    }

    /** A request that wants to be answered. One of both is called, once, on any thread. */
    public interface Candidate {
        /** It may go on; whoever is admitted closes the permit when it is answered. */
        void admitted(Permit permit);

        /** It is turned away: too many wait, or it waited too long. */
        void refused();
    }

    /** The right to be answered. */
    public static final class Permit {
        private final Admission admission;
        private final boolean isVital;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Permit(Admission admission, boolean isVital) {
            this.admission = admission;
            this.isVital = isVital;
        }

        /** Gives it to the next who waits; only the first call counts. */
        public void close() {
            if (closed.compareAndSet(false, true)) {
                admission.release(isVital);
            }
        }
    }

    private record Waiting(Candidate candidate, long since) {}

    /** Whether somebody waits: only then need anybody be limited. */
    public synchronized boolean isCrowded() {
        return !ordinary.isEmpty() || !vital.isEmpty();
    }

    /** Admits a request, now or later, or refuses it. */
    public void enter(ReaderClass reader, Candidate candidate) {
        boolean isVital = reader == ReaderClass.VITAL;
        Permit permit = null;
        synchronized (this) {
            if (isFree(isVital)) {
                permit = take(isVital);
            } else if (queue(isVital).size() < config.queue()) {
                queue(isVital).add(new Waiting(candidate, System.nanoTime()));
                return;
            }
        }
        if (permit == null) {
            refuse(candidate);
        } else {
            candidate.admitted(permit);
        }
    }

    private void release(boolean wasVital) {
        synchronized (this) {
            busy--;
            ordinaryBusy -= wasVital ? 0 : 1;
        }
        admitNext();
    }

    private void admitNext() {
        refuseLate();
        while (true) {
            Waiting next;
            Permit permit;
            synchronized (this) {
                boolean isVital = !vital.isEmpty();
                next = isFree(isVital) ? queue(isVital).poll() : null;
                if (next == null) {
                    return;
                }
                permit = take(isVital);
            }
            next.candidate().admitted(permit);
        }
    }

    /** Turns away who waited too long. Called at each release, and at intervals. */
    void refuseLate() {
        Waiting late = late(vital);
        while (late != null) {
            refuse(late.candidate());
            late = late(vital);
        }
        late = late(ordinary);
        while (late != null) {
            refuse(late.candidate());
            late = late(ordinary);
        }
    }

    private synchronized @Nullable Waiting late(Deque<Waiting> queue) {
        Iterator<Waiting> oldest = queue.iterator();
        if (!oldest.hasNext()) {
            return null;
        }
        Waiting first = oldest.next();
        if (System.nanoTime() - first.since() < config.patience().toNanos()) {
            return null;
        }
        oldest.remove();
        return first;
    }

    private void refuse(Candidate candidate) {
        refusals.increment();
        candidate.refused();
    }

    private boolean isFree(boolean isVital) {
        return busy < config.atOnce()
                && (isVital || ordinaryBusy < config.atOnce() - config.reserved());
    }

    private Permit take(boolean isVital) {
        busy++;
        ordinaryBusy += isVital ? 0 : 1;
        return new Permit(this, isVital);
    }

    private Deque<Waiting> queue(boolean isVital) {
        return isVital ? vital : ordinary;
    }

    /** Requests turned away so far. */
    public long refusals() {
        return refusals.sum();
    }

    /** Requests that wait now. */
    public synchronized int waiting() {
        return vital.size() + ordinary.size();
    }
}
