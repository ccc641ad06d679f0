package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.JsonString;
import org.notorturetj.client.json.MalformedJsonException;

/**
 * Which mirrors failed, how often in a row, and when: kept with the content, so that a mirror that
 * ends the app is not the first one again when the app starts.
 */
final class MirrorRecord {
    private static final long MINUTE = 60_000;
    private static final long LONGEST_WAIT = 60 * MINUTE;
    private static final String THIS_PROCESS = UUID.randomUUID().toString();
    private static final String NOBODY = "";

    private final Map<String, Failure> byAddress;

    private MirrorRecord(Map<String, Failure> byAddress) {
        this.byAddress = byAddress;
    }

    /** A mirror that failed, or that a process is trying. */
    private static final class Failure {
        final long times;
        final long at;
        final long firstAt;
        final String triedBy;

        Failure(long times, long at, long firstAt, String triedBy) {
            this.times = times;
            this.at = at;
            this.firstAt = firstAt;
            this.triedBy = triedBy;
        }

        /** A try of this process goes on; one of a process that ended has failed. */
        long ended() {
            return triedBy.equals(THIS_PROCESS) ? times - 1 : times;
        }
    }

    static MirrorRecord none() {
        return new MirrorRecord(new TreeMap<String, Failure>());
    }

    /** Reads what {@link #bytes} wrote; nothing is known of any mirror when that was lost. */
    static MirrorRecord stored(byte[] bytes) {
        MirrorRecord stored = none();
        try {
            JsonObject json = bytes == null ? JsonObject.empty() : JsonParser.parseObject(bytes);
            for (String mirror : json.names()) {
                JsonObject one = json.object(mirror);
                stored.byAddress.put(
                        mirror,
                        new Failure(
                                one.integer("times"),
                                one.integer("at"),
                                one.integer("firstAt"),
                                one.text("triedBy", NOBODY)));
            }
        } catch (MalformedJsonException e) {
            stored.byAddress.clear();
        }
        return stored;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder("{");
        for (Map.Entry<String, Failure> each : byAddress.entrySet()) {
            text.append(text.length() == 1 ? "" : ",").append(JsonString.quote(each.getKey()));
            text.append(":{\"at\":").append(each.getValue().at);
            text.append(",\"firstAt\":").append(each.getValue().firstAt);
            text.append(",\"times\":").append(each.getValue().times);
            text.append(",\"triedBy\":").append(JsonString.quote(each.getValue().triedBy));
            text.append('}');
        }
        return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean hasFailed(String mirror) {
        return byAddress.containsKey(mirror);
    }

    /**
     * How often it served something that was refused, in a row; 0 when it only did not answer. A
     * try that goes on in this process, such as that of a worker beside the screen, is none.
     */
    long times(String mirror) {
        Failure failure = byAddress.get(mirror);
        return failure == null ? 0 : failure.ended();
    }

    /** When it last was the first one of a sync, in an order that no clock can turn round. */
    long firstAt(String mirror) {
        Failure failure = byAddress.get(mirror);
        return failure == null ? 0 : failure.firstAt;
    }

    /**
     * How long to wait before the only mirror is tried again: not after the first time, then a
     * minute, doubled with each time, at most an hour.
     *
     * @param now milliseconds since 1970; a clock that was set back ends the wait
     * @return milliseconds, 0 for none
     */
    long wait(String mirror, long now) {
        Failure failure = byAddress.get(mirror);
        if (failure == null || failure.ended() < 2 || now < failure.at) {
            return 0;
        }
        long wait = Math.min(LONGEST_WAIT, MINUTE << Math.min(failure.ended() - 2, 10));
        return Math.max(0, failure.at + wait - now);
    }

    /**
     * With a try that begins: it has failed when this process ends in it.
     *
     * @see #failed
     */
    MirrorRecord tried(String mirror, boolean first, long now, Collection<String> known) {
        return with(mirror, times(mirror) + 1, first, now, known, THIS_PROCESS);
    }

    /**
     * With one more failure.
     *
     * @param times what {@link #times} is from now on
     * @param first whether it was the first one of the sync
     * @param known mirrors that are remembered; others are forgotten
     */
    MirrorRecord failed(
            String mirror, long times, boolean first, long now, Collection<String> known) {
        return with(mirror, times, first, now, known, NOBODY);
    }

    private MirrorRecord with(
            String mirror,
            long times,
            boolean first,
            long now,
            Collection<String> known,
            String triedBy) {
        MirrorRecord next = without(mirror);
        long firstAt = firstAt(mirror);
        if (first) {
            firstAt = Math.max(1, now);
            for (Failure other : next.byAddress.values()) {
                firstAt = Math.max(firstAt, other.firstAt + 1);
            }
        }
        next.byAddress.put(mirror, new Failure(times, Math.max(0, now), firstAt, triedBy));
        next.byAddress.keySet().retainAll(known);
        return next;
    }

    /** Without the failures of a mirror. */
    MirrorRecord without(String mirror) {
        MirrorRecord next = new MirrorRecord(new TreeMap<>(byAddress));
        next.byAddress.remove(mirror);
        return next;
    }
}
