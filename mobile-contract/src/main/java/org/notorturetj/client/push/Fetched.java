package org.notorturetj.client.push;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.notorturetj.client.SyncReport;
import org.notorturetj.client.offline.Alert;

/** What the phone holds after a message, or after any other sync. */
public final class Fetched {
    private final boolean complete;
    private final List<Alert> active;
    private final SyncReport report;

    Fetched(boolean complete, List<Alert> active, SyncReport report) {
        this.complete = complete;
        this.active = active;
        this.report = report;
    }

    /** True when everything is here that any message spoke of. If not: ask again later. */
    public boolean complete() {
        return complete;
    }

    /** Alerts that are active now, newest first: to be shown inside the app, never outside. */
    public List<Alert> active() {
        return Collections.unmodifiableList(active);
    }

    /** The active alert of a message; empty when it is not here yet, or over. */
    public Optional<Alert> alert(String nid) {
        for (Alert alert : active) {
            if (alert.nid().equals(nid)) {
                return Optional.of(alert);
            }
        }
        return Optional.empty();
    }

    /** How the sync went; empty when there was nothing to ask for. */
    public Optional<SyncReport> report() {
        return Optional.ofNullable(report);
    }
}
