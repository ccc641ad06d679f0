package org.notorturetj.edge.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Those who wait, by client. The next is of the client for whom least is being done; of several
 * such, who has waited longest. With one client it is first come, first served. Not for several
 * threads at once.
 */
final class WaitingLine {
    private final Map<String, Deque<Waiting>> lines = new LinkedHashMap<>();
    private int size;

    /**
     * Who waits.
     *
     * @param since when he came, in nanoseconds of no origin
     */
    record Waiting(String client, Candidate candidate, long since) {}

    int size() {
        return size;
    }

    void add(Waiting waiting) {
        lines.computeIfAbsent(waiting.client(), first -> new ArrayDeque<>()).add(waiting);
        size++;
    }

    /**
     * Takes the next one away.
     *
     * @param busy how much is being done for a client
     */
    Optional<Waiting> next(ToIntFunction<String> busy) {
        return lines.values().stream()
                .map(Deque::element)
                .min(
                        Comparator.comparingInt((Waiting first) -> busy.applyAsInt(first.client()))
                                .thenComparingLong(Waiting::since))
                .map(first -> taken(first.client(), true));
    }

    /**
     * Takes the last one of the client that has most here, if that is more than another would have
     * with one more.
     */
    Optional<Waiting> giveWayTo(String client) {
        Deque<Waiting> his = lines.get(client);
        int withOneMore = his == null ? 1 : his.size() + 1;
        return lines.entrySet().stream()
                .max(Comparator.comparingInt(line -> line.getValue().size()))
                .filter(longest -> longest.getValue().size() > withOneMore)
                .map(longest -> taken(longest.getKey(), false));
    }

    /** Takes those away who came before a moment. */
    List<Waiting> before(long moment) {
        List<Waiting> late = new ArrayList<>();
        for (String client : List.copyOf(lines.keySet())) {
            for (Deque<Waiting> line;
                    (line = lines.get(client)) != null && line.element().since() - moment <= 0; ) {
                late.add(taken(client, true));
            }
        }
        return late;
    }

    private Waiting taken(String client, boolean first) {
        Deque<Waiting> line = Objects.requireNonNull(lines.get(client));
        Waiting taken = first ? line.removeFirst() : line.removeLast();
        if (line.isEmpty()) {
            lines.remove(client);
        }
        size--;
        return taken;
    }
}
