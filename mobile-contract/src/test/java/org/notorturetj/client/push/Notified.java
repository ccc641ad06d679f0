package org.notorturetj.client.push;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A screen that a test can read. */
final class Notified implements Screen {
    /** What is there now. */
    final Set<String> visible = new LinkedHashSet<>();

    /** Everything that ever happened. */
    final List<String> log = new ArrayList<>();

    @Override
    public void show(String nid, boolean urgent, long expiresAt) {
        visible.add(nid);
        log.add("show " + nid);
    }

    @Override
    public void remove(String nid) {
        if (visible.remove(nid)) {
            log.add("remove " + nid);
        }
    }
}
