package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.json.JsonObject;

/** A line that may be called now. */
public final class CallableLine extends Line {
    private final List<JsonObject> channels;

    CallableLine(JsonObject record) {
        super(record);
        this.channels = record.objectsOrNone("channels");
    }

    /** The ways to reach it, best first. */
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (JsonObject channel : channels) {
            ways.add(new Way(channel));
        }
        return ways;
    }
}
