package org.notorturetj.edge.admission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.admission.WaitingLine.Waiting;

/**
 * Lets so many requests at once to the resources that the database keeps up, and lets the others
 * wait, within bounds. Hotlines, alerts and sync have a share of their own, and go first; searches
 * have only a part, and go last. Where clients wait for the same, who has least of it is next: one
 * client's load makes its own requests wait, and not those of others.
 */
@ApplicationScoped
public class Admission {
    /** Who goes first. */
    private static final List<ReaderClass> FIRST_COME =
            List.of(ReaderClass.VITAL, ReaderClass.ORDINARY, ReaderClass.SEARCHING);

    /** Whose the line for hotlines, alerts and sync is: nobody's share of them is limited. */
    private static final String EVERYBODY = "";

    private final AdmissionConfig config;
    private final Map<ReaderClass, WaitingLine> queues = new EnumMap<>(ReaderClass.class);
    private final Map<ReaderClass, Integer> busy = new EnumMap<>(ReaderClass.class);
    private final Map<Share, Integer> shares = new HashMap<>();
    private final LongAdder refusals = new LongAdder();

    Admission(AdmissionConfig config) {
        this.config = config;
        FIRST_COME.forEach(reader -> queues.put(reader, new WaitingLine()));
    }

    /** What is being done for one client. */
    private record Share(ReaderClass reader, String client) {}

    /** Whether somebody waits: only then need anybody be limited. */
    public synchronized boolean isCrowded() {
        return waiting() > 0;
    }

    /**
     * Admits a request, now or later, or refuses it.
     *
     * @param address whose it is: those of one address wait behind each other, except for what is
     *     vital, for which all wait in one line
     */
    public void enter(ReaderClass reader, String address, Candidate candidate) {
        String client = reader == ReaderClass.VITAL ? EVERYBODY : address;
        Permit permit = null;
        Candidate refused = null;
        synchronized (this) {
            if (isFree(reader)) {
                permit = take(new Share(reader, client));
            } else {
                refused = letWait(queue(reader), new Waiting(client, candidate, System.nanoTime()));
            }
        }
        if (permit != null) {
            candidate.admitted(permit);
        } else if (refused != null) {
            refuse(refused);
        }
    }

    /** Who is refused so that this one can wait; itself, if nobody waits for more than it. */
    private @Nullable Candidate letWait(WaitingLine queue, Waiting waiting) {
        Optional<Waiting> gone = Optional.empty();
        if (queue.size() >= config.queue()) {
            gone = queue.giveWayTo(waiting.client());
            if (gone.isEmpty()) {
                return waiting.candidate();
            }
        }
        queue.add(waiting);
        return gone.map(Waiting::candidate).orElse(null);
    }

    private void release(Share share) {
        synchronized (this) {
            busy.merge(share.reader(), -1, Integer::sum);
            shares.computeIfPresent(share, (one, now) -> now == 1 ? null : now - 1);
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
                                .filter(it -> queue(it).size() > 0 && isFree(it))
                                .findFirst()
                                .orElse(null);
                if (reader == null) {
                    return;
                }
                next =
                        queue(reader)
                                .next(one -> shares.getOrDefault(new Share(reader, one), 0))
                                .orElseThrow();
                permit = take(new Share(reader, next.client()));
            }
            next.candidate().admitted(permit);
        }
    }

    /** Turns away who waited too long. Called at each release, and at intervals. */
    void refuseLate() {
        List<Waiting> late = new ArrayList<>();
        synchronized (this) {
            long moment = System.nanoTime() - config.patience().toNanos();
            queues.values().forEach(queue -> late.addAll(queue.before(moment)));
        }
        late.forEach(waiting -> refuse(waiting.candidate()));
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

    private Permit take(Share share) {
        busy.merge(share.reader(), 1, Integer::sum);
        shares.merge(share, 1, Integer::sum);
        return new Permit(() -> release(share));
    }

    private WaitingLine queue(ReaderClass reader) {
        return Objects.requireNonNull(queues.get(reader));
    }

    /** Requests turned away so far. */
    public long refusals() {
        return refusals.sum();
    }

    /** Requests that wait now. */
    public synchronized int waiting() {
        return queues.values().stream().mapToInt(WaitingLine::size).sum();
    }
}
