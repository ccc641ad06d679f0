package org.notorturetj.platform.connection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has been answered and not been read, and what has been sent ahead meanwhile, of all
 * connections together. Beyond a part of the memory, the address that has most of it loses it, what
 * was waited for longest first; a phone on a slow link is the last to be met by it.
 */
final class UnreadAnswers {
    private final long most;
    private final EndedConnections endedOnes;
    private final Map<OpenConnection, Long> unread = new LinkedHashMap<>();
    private long bytes;

    /**
     * @param most in bytes
     */
    UnreadAnswers(long most, EndedConnections endedOnes) {
        this.most = most;
        this.endedOnes = endedOnes;
    }

    /** Counts what is kept for a connection, and ends some of those if all is too much. */
    void add(OpenConnection connection, long itsBytes) {
        List<OpenConnection> ended;
        synchronized (this) {
            take(connection);
            unread.put(connection, itsBytes);
            bytes += itsBytes;
            ended = bytes > most ? tooMuch() : List.of();
            ended.forEach(this::take);
        }
        endedOnes.end(EndedConnections.Reason.MEMORY, ended);
    }

    /** All was read and answered, or its connection is closed. */
    synchronized void remove(OpenConnection connection) {
        take(connection);
    }

    private void take(OpenConnection connection) {
        Long known = unread.remove(connection);
        bytes -= known == null ? 0 : known;
    }

    private List<OpenConnection> tooMuch() {
        Map<String, Long> shares = new HashMap<>();
        unread.forEach((one, itsBytes) -> shares.merge(one.address(), itsBytes, Long::sum));
        String largest =
                shares.entrySet().stream()
                        .max(Comparator.comparingLong(Map.Entry::getValue))
                        .orElseThrow()
                        .getKey();
        List<OpenConnection> ended = new ArrayList<>();
        long left = bytes;
        for (Map.Entry<OpenConnection, Long> one : unread.entrySet()) {
            if (left > most && one.getKey().address().equals(largest)) {
                ended.add(one.getKey());
                left -= one.getValue();
            }
        }
        return ended;
    }
}
