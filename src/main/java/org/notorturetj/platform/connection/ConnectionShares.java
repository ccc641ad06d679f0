package org.notorturetj.platform.connection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The open connections of one port, by address. While there is room nobody is limited. When there
 * is none, whoever comes is let in, and the address that has most of them gives way: of its
 * connections those end on which the server has waited longest. An onion service or a proxy has all
 * its readers behind one address; there, too, the silent give way to who comes.
 */
final class ConnectionShares {
    /** How many of an address end at once, so that a flood is not counted again for each of it. */
    private static final int PART = 64;

    private final int most;
    private final EndedConnections endedOnes;
    private final Map<String, Set<OpenConnection>> shares = new HashMap<>();
    private final NavigableMap<Integer, Set<String>> bySize = new TreeMap<>();
    private int open;

    /**
     * @param most how many may be open
     */
    ConnectionShares(int most, EndedConnections endedOnes) {
        this.most = most;
        this.endedOnes = endedOnes;
    }

    /**
     * Takes a connection in, and ends others for it if there are too many. If the server is busy
     * with every one of them, this one ends.
     */
    void add(OpenConnection connection) {
        List<OpenConnection> ended;
        synchronized (this) {
            put(connection);
            ended = open > most ? tooMany() : List.of();
            ended.forEach(this::take);
        }
        endedOnes.end(EndedConnections.Reason.ROOM, ended);
    }

    /** Forgets a connection that is closed. */
    synchronized void remove(OpenConnection connection) {
        take(connection);
    }

    private List<OpenConnection> tooMany() {
        for (Set<String> addresses : bySize.descendingMap().values()) {
            for (String address : addresses) {
                Set<OpenConnection> share = Objects.requireNonNull(shares.get(address));
                List<OpenConnection> waiting =
                        share.stream()
                                .filter(OpenConnection::isWaiting)
                                .sorted(Comparator.comparingLong(OpenConnection::waitsSince))
                                .limit(Math.max(1, share.size() / PART))
                                .toList();
                if (!waiting.isEmpty()) {
                    return waiting;
                }
            }
        }
        return List.of();
    }

    private void put(OpenConnection connection) {
        Set<OpenConnection> share =
                shares.computeIfAbsent(connection.address(), first -> new LinkedHashSet<>());
        share.add(connection);
        open++;
        resize(connection.address(), share.size() - 1, share.size());
    }

    private void take(OpenConnection connection) {
        Set<OpenConnection> share = shares.get(connection.address());
        if (share == null || !share.remove(connection)) {
            return;
        }
        open--;
        resize(connection.address(), share.size() + 1, share.size());
        if (share.isEmpty()) {
            shares.remove(connection.address());
        }
    }

    private void resize(String address, int before, int now) {
        Set<String> former = bySize.get(before);
        if (former != null) {
            former.remove(address);
            if (former.isEmpty()) {
                bySize.remove(before);
            }
        }
        if (now > 0) {
            bySize.computeIfAbsent(now, first -> new LinkedHashSet<>()).add(address);
        }
    }
}
