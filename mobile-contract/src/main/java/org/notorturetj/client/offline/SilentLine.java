package org.notorturetj.client.offline;

import org.notorturetj.client.json.JsonObject;

/**
 * A line that must not be called: paused, withdrawn, compromised, or of a status that this app does
 * not know. It has no numbers, also when the record still carries some.
 */
public final class SilentLine extends Line {
    private final String warning;

    SilentLine(JsonObject record) {
        super(record);
        this.warning = record.text("warning", "");
    }

    /** What to do instead; empty when the record does not say. */
    public String warning() {
        return warning;
    }
}
