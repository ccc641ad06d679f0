package org.notorturetj.client.offline;

import org.notorturetj.client.json.JsonObject;

/**
 * A line that must not be called: paused, withdrawn, compromised, or of a status that this app does
 * not know. It has no numbers, even if the record still has some.
 */
public final class UnavailableLine extends Line {
    private final String warning;

    UnavailableLine(JsonObject record) {
        super(record);
        this.warning = record.text("warning", "");
    }

    /** What to do instead; empty when the record does not say. */
    public String warning() {
        return warning;
    }
}
