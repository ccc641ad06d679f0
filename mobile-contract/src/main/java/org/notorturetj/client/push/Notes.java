package org.notorturetj.client.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the phone remembers of messages, so that it shows each once and none after its end. */
final class Notes {
    /** Of alerts that run at one time there are a few; this many come only from a thief. */
    static final int MOST = 512;

    /** So long after its end a message is remembered: clocks of phones are wrong by days. */
    static final long GRACE = 30L * 24 * 60 * 60;

    private final Map<String, Heard> heard = new LinkedHashMap<>();
    private boolean begun;
    private long forgotten;

    Notes(boolean begun, long forgotten) {
        this.begun = begun;
        this.forgotten = forgotten;
    }

    /** True when the phone has seen alerts before: those of its first day are no news. */
    boolean begun() {
        return begun;
    }

    void begin() {
        begun = true;
    }

    /**
     * The latest end of all that is no longer remembered, in seconds since 1970. What ends then or
     * before may have been shown: it counts as over, also when the clock goes back.
     */
    long forgotten() {
        return forgotten;
    }

    Collection<Heard> all() {
        return new ArrayList<>(heard.values());
    }

    /**
     * What is remembered of a kind and id.
     *
     * @return null for nothing
     */
    Heard of(PushKind kind, String nid) {
        return heard.get(Heard.key(kind, nid));
    }

    /** True when an alert must not be shown any more. */
    boolean isOver(String nid) {
        return of(PushKind.RETRACT, nid) != null;
    }

    void put(Heard one) {
        heard.put(one.key(), one);
    }

    /** Forgets what ended long ago, and of too many those that end first. */
    void prune(long now) {
        for (Heard one : all()) {
            if (one.expires + GRACE <= now) {
                heard.remove(one.key());
                forgotten = Math.max(forgotten, one.expires);
            }
        }
        while (heard.size() > MOST) {
            // Not counted as forgotten: whoever stole the key could silence what comes later.
            heard.remove(first().key());
        }
    }

    /** The newest publication that a message of now speaks of; 0 for none. */
    long wanted(long now) {
        long wanted = 0;
        for (Heard one : heard.values()) {
            wanted = one.expires > now ? Math.max(wanted, one.seq) : wanted;
        }
        return wanted;
    }

    private Heard first() {
        Heard first = null;
        for (Heard one : heard.values()) {
            first = first == null || one.expires < first.expires ? one : first;
        }
        return first;
    }
}
