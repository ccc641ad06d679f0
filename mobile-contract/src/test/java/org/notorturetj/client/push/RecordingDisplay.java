package org.notorturetj.client.push;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A notification display that a test can read. */
final class RecordingDisplay implements NotificationDisplay {
    /** The ids that are shown now. */
    final Set<String> visible = new LinkedHashSet<>();

    /** All calls that changed something. */
    final List<String> events = new ArrayList<>();

    @Override
    public void show(String nid, boolean urgent, long expiresAt) {
        visible.add(nid);
        events.add("show " + nid);
    }

    @Override
    public void remove(String nid) {
        if (visible.remove(nid)) {
            events.add("remove " + nid);
        }
    }
}
