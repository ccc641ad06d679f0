package org.notorturetj.edge.admission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/**
 * Lets so many requests at once to the resources that the database keeps up, and lets the others
 * wait, within bounds. Hotlines, alerts and sync have a share of their own, and go first; searches
 * have only a part, and go last.
 */
@ApplicationScoped
public class Admission {
    /** Who goes first. */
    private static final List<ReaderClass> FIRST_COME =
            List.of(ReaderClass.VITAL, ReaderClass.ORDINARY, ReaderClass.SEARCHING);

    private final AdmissionConfig config;
    private final Map<ReaderClass, Deque<Waiting>> queues = new EnumMap<>(ReaderClass.class);
    private final Map<ReaderClass, Integer> busy = new EnumMap<>(ReaderClass.class);
    private final LongAdder refusals = new LongAdder();

    Admission(AdmissionConfig config) {
        this.config = config;
        FIRST_COME.forEach(reader -> queues.put(reader, new ArrayDeque<>()));
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
        private final ReaderClass reader;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Permit(Admission admission, ReaderClass reader) {
            this.admission = admission;
            this.reader = reader;
        }

        /** Gives it to the next who waits; only the first call counts. */
        public void close() {
            if (closed.compareAndSet(false, true)) {
                admission.release(reader);
            }
        }
    }

    private record Waiting(Candidate candidate, long since) {}

    /** Whether somebody waits: only then need anybody be limited. */
    public synchronized boolean isCrowded() {
        return waiting() > 0;
    }

    /** Admits a request, now or later, or refuses it. */
    public void enter(ReaderClass reader, Candidate candidate) {
        Permit permit = null;
        synchronized (this) {
            if (isFree(reader)) {
                permit = take(reader);
            } else if (queue(reader).size() < config.queue()) {
                queue(reader).add(new Waiting(candidate, System.nanoTime()));
                return;
            }
        }
        if (permit == null) {
            refuse(candidate);
        } else {
            candidate.admitted(permit);
        }
    }

    private void release(ReaderClass reader) {
        synchronized (this) {
            busy.merge(reader, -1, Integer::sum);
        }
        admitNext();
    }

    private void admitNext() {
        refuseLate();
        while (true) {
            Waiting next;
            Permit permit;
            synchronized (this) {
                ReaderClass reader =
                        FIRST_COME.stream()
                                .filter(it -> !queue(it).isEmpty() && isFree(it))
                                .findFirst()
                                .orElse(null);
                if (reader == null) {
                    return;
                }
                next = queue(reader).remove();
                permit = take(reader);
            }
            next.candidate().admitted(permit);
        }
    }

    /** Turns away who waited too long. Called at each release, and at intervals. */
    void refuseLate() {
        for (ReaderClass reader : FIRST_COME) {
            Waiting late = late(queue(reader));
            while (late != null) {
                refuse(late.candidate());
                late = late(queue(reader));
            }
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

    private boolean isFree(ReaderClass reader) {
        int searching = busy.getOrDefault(ReaderClass.SEARCHING, 0);
        int others = busy.getOrDefault(ReaderClass.ORDINARY, 0) + searching;
        int vital = busy.getOrDefault(ReaderClass.VITAL, 0);
        boolean free = vital + others < config.atOnce();
        boolean unreserved = others < config.atOnce() - config.reserved();
        return switch (reader) {
            case SEARCHING -> free && unreserved && searching < config.searches();
            case VITAL -> free;
            case ORDINARY, OTHER -> free && unreserved;
        };
    }

    private Permit take(ReaderClass reader) {
        busy.merge(reader, 1, Integer::sum);
        return new Permit(this, reader);
    }

    private Deque<Waiting> queue(ReaderClass reader) {
        return Objects.requireNonNull(queues.get(reader));
    }

    /** Requests turned away so far. */
    public long refusals() {
        return refusals.sum();
    }

    /** Requests that wait now. */
    public synchronized int waiting() {
        return queues.values().stream().mapToInt(Deque::size).sum();
    }
}
