package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.notorturetj.client.json.JsonObject;

/** A line that may be called now. */
public final class CallableLine extends Line {
    private final List<Channel> channels = new ArrayList<>();

    CallableLine(JsonObject record) {
        super(record);
        for (JsonObject channel : record.objectsOrEmpty("channels")) {
            channels.add(new Channel(channel));
        }
    }

    /** How to reach it, best first. */
    public List<Channel> channels() {
        return Collections.unmodifiableList(channels);
    }
}
