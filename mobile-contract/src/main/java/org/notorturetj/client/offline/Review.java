package org.notorturetj.client.offline;

import org.notorturetj.client.json.JsonObject;

/** A lawyer's review of exactly one text. */
public final class Review {
    static final String UNREVIEWED = "unreviewed";

    private final JsonObject record;

    Review(JsonObject record) {
        this.record = record;
    }

    /**
     * unreviewed, current, due, expired; new values may be added. It was true when the record was
     * published: see {@link #statusAt}.
     */
    public String status() {
        return record.text("status", UNREVIEWED);
    }

    /**
     * The status at a time, which a phone can tell without a network: once the next review was due,
     * the last one has expired. The text is shown nevertheless.
     *
     * @param millis since 1970
     */
    public String statusAt(long millis) {
        boolean reviewed = !UNREVIEWED.equals(status());
        return reviewed && dueAt() != Long.MIN_VALUE && millis >= dueAt() ? "expired" : status();
    }

    /** When it was; milliseconds since 1970, {@link Long#MIN_VALUE} when nobody has. */
    public long reviewedAt() {
        return LenientTimestamp.parse(record.text("reviewedAt", ""));
    }

    /** When the next one is due; milliseconds since 1970, {@link Long#MIN_VALUE} for never. */
    public long dueAt() {
        return LenientTimestamp.parse(record.text("dueAt", ""));
    }
}
