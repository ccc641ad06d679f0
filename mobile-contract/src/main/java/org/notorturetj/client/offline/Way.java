package org.notorturetj.client.offline;

import org.notorturetj.client.json.JsonObject;

/** A way to reach a line that may be called. Only {@link CallableLine} makes one. */
public final class Way {
    private final JsonObject says;

    Way(JsonObject says) {
        this.says = says;
    }

    /** voice, whatsapp, telegram; new types may come. */
    public String type() {
        return says.text("type", "");
    }

    /** The E.164 number; empty when this way has none. */
    public String number() {
        return says.text("number", "");
    }

    /** The number as the Coalition prints it. */
    public String asPrinted() {
        return says.text("asPrinted", number());
    }

    /** The link that opens the dialler or the messenger; empty when there is none. */
    public String link() {
        return says.text("link", "");
    }

    /** Who can see that this way was used: to be shown before it is. */
    public String riskNote() {
        return says.text("riskNote", "");
    }
}
