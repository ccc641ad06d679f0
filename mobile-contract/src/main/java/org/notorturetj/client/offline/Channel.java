package org.notorturetj.client.offline;

import org.notorturetj.client.json.JsonObject;

/** A channel of a line that may be called. Only {@link CallableLine} has any. */
public final class Channel {
    private final JsonObject record;

    Channel(JsonObject record) {
        this.record = record;
    }

    /** voice, whatsapp, telegram; new types may be added. */
    public String type() {
        return record.text("type", "");
    }

    /** Its type and number: public, as the line is. */
    @Override
    public String toString() {
        return type() + " " + number();
    }

    /** The E.164 number; empty when this channel has none. */
    public String number() {
        return record.text("number", "");
    }

    /** The number as the Coalition prints it. */
    public String asPrinted() {
        return record.text("asPrinted", number());
    }

    /** The link that opens the dialler or the messenger; empty when there is none. */
    public String link() {
        return record.text("link", "");
    }

    /** Who can see that this channel was used: to be shown before it is. */
    public String riskNote() {
        return record.text("riskNote", "");
    }
}
