package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

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

    private final Map<String, Failure> byAddress;

    private MirrorRecord(Map<String, Failure> byAddress) {
        this.byAddress = byAddress;
    }

    /** A mirror that failed. */
    private static final class Failure {
        final long times;
        final long at;
        final long firstAt;

        Failure(long times, long at, long firstAt) {
            this.times = times;
            this.at = at;
            this.firstAt = firstAt;
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
                long times = one.integer("times");
                Failure failure = new Failure(times, one.integer("at"), one.integer("firstAt"));
                stored.byAddress.put(mirror, failure);
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
            text.append(",\"times\":").append(each.getValue().times).append('}');
        }
        return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean hasFailed(String mirror) {
        return byAddress.containsKey(mirror);
    }

    /** How often it served something that was refused, in a row; 0 when it only did not answer. */
    long times(String mirror) {
        Failure failure = byAddress.get(mirror);
        return failure == null ? 0 : failure.times;
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
        if (failure == null || failure.times < 2 || now < failure.at) {
            return 0;
        }
        long wait = Math.min(LONGEST_WAIT, MINUTE << Math.min(failure.times - 2, 10));
        return Math.max(0, failure.at + wait - now);
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
        MirrorRecord next = without(mirror);
        long firstAt = firstAt(mirror);
        if (first) {
            firstAt = Math.max(1, now);
            for (Failure other : next.byAddress.values()) {
                firstAt = Math.max(firstAt, other.firstAt + 1);
            }
        }
        next.byAddress.put(mirror, new Failure(times, Math.max(0, now), firstAt));
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
