package org.notorturetj.client.push;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.JsonString;
import org.notorturetj.client.json.MalformedJsonException;

/** The messages that the phone remembers, so that it shows each once and none after it expired. */
final class MessageHistory {
    /** A few alerts are active at a time; only a thief of the key would send this many. */
    static final int MAX_MESSAGES = 512;

    /** How long a message is remembered after it expired, in seconds: clocks are wrong by days. */
    static final long GRACE_PERIOD = 30L * 24 * 60 * 60;

    private final Map<String, RememberedMessage> messages = new LinkedHashMap<>();
    private boolean started;
    private long forgottenUntil;

    /** How often it was written, so that no two are the same. */
    private long changes;

    MessageHistory(boolean started, long forgottenUntil) {
        this.started = started;
        this.forgottenUntil = forgottenUntil;
    }

    /** True when the phone has held alerts before: those that it first gets are not news. */
    boolean isStarted() {
        return started;
    }

    void start() {
        started = true;
    }

    /**
     * The latest expiry of all forgotten messages, in seconds since 1970. A message that expires
     * then or before may have been shown: it counts as expired, even if the clock is set back.
     */
    long forgottenUntil() {
        return forgottenUntil;
    }

    Collection<RememberedMessage> all() {
        return new ArrayList<>(messages.values());
    }

    /**
     * The message of a kind and id.
     *
     * @return null when none is remembered
     */
    RememberedMessage find(PushKind kind, String nid) {
        return messages.get(RememberedMessage.key(kind, nid));
    }

    /** True when an alert must not be shown any more. */
    boolean isRetracted(String nid) {
        return find(PushKind.RETRACT, nid) != null;
    }

    void put(RememberedMessage one) {
        messages.put(one.key(), one);
    }

    /** Takes over what another one remembers; what one of them has done is done. */
    void add(MessageHistory other) {
        for (RememberedMessage one : other.messages.values()) {
            RememberedMessage known = messages.get(one.key());
            boolean done = known != null && !known.pending;
            put(done ? known.until(one.expires) : one);
        }
        started |= other.started;
        changes = Math.max(changes, other.changes);
        forgottenUntil = Math.max(forgottenUntil, other.forgottenUntil);
    }

    /** Forgets messages that expired long ago, and of too many those that expire first. */
    void prune(long now) {
        for (RememberedMessage one : all()) {
            if (one.expires + GRACE_PERIOD <= now) {
                messages.remove(one.key());
                forgottenUntil = Math.max(forgottenUntil, one.expires);
            }
        }
        while (messages.size() > MAX_MESSAGES) {
            // Does not raise forgottenUntil: a thief of the key could silence later messages.
            messages.remove(firstToExpire().key());
        }
    }

    /** The newest publication of all messages that are not expired; 0 for none. */
    long newestSeq(long now) {
        long newest = 0;
        for (RememberedMessage one : messages.values()) {
            newest = one.expires > now ? Math.max(newest, one.seq) : newest;
        }
        return newest;
    }

    private RememberedMessage firstToExpire() {
        RememberedMessage first = null;
        for (RememberedMessage one : messages.values()) {
            first = first == null || one.expires < first.expires ? one : first;
        }
        return first;
    }

    /** Everything as one JSON object: the file that {@link #read} reads. */
    byte[] toJson() {
        StringBuilder text = new StringBuilder("{\"begun\":").append(started);
        changes++;
        text.append(",\"changes\":").append(changes);
        text.append(",\"forgotten\":").append(forgottenUntil).append(",\"heard\":[");
        String separator = "";
        for (RememberedMessage message : messages.values()) {
            text.append(separator).append("{\"exp\":").append(message.expires);
            text.append(",\"kind\":").append(JsonString.quote(message.kind.wireName()));
            text.append(",\"nid\":").append(JsonString.quote(message.nid));
            text.append(",\"open\":").append(message.pending);
            text.append(",\"seq\":").append(message.seq);
            text.append(message.unseen ? ",\"unseen\":true" : "");
            text.append(",\"urgent\":").append(message.urgent).append('}');
            separator = ",";
        }
        return text.append("],\"v\":1}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a stored history; one that cannot be read is replaced by an empty one. */
    static MessageHistory read(byte[] stored) {
        if (stored != null) {
            try {
                return fromJson(JsonParser.parseObject(stored));
            } catch (MalformedJsonException e) {
                // A phone must not fall silent because of a corrupt file.
            }
        }
        return new MessageHistory(false, 0);
    }

    private static MessageHistory fromJson(JsonObject json) throws MalformedJsonException {
        MessageHistory history =
                new MessageHistory(json.flag("begun", false), json.integer("forgotten"));
        history.changes = json.integer("changes", 0);
        for (JsonObject each : json.objects("heard")) {
            PushKind kind = PushKind.of(each.text("kind"));
            if (kind != null) {
                RememberedMessage one =
                        new RememberedMessage(
                                kind,
                                each.text("nid"),
                                each.integer("seq"),
                                each.flag("urgent", false),
                                each.integer("exp"),
                                each.flag("open", true));
                history.put(each.flag("unseen", false) ? one.unseen() : one);
            }
        }
        return history;
    }
}
