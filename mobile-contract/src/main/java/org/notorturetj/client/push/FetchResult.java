package org.notorturetj.client.push;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.notorturetj.client.SyncReport;
import org.notorturetj.client.offline.Alert;

/** What the phone holds after a fetch or a reconciliation. */
public final class FetchResult {
    private final boolean complete;
    private final List<Alert> active;
    private final SyncReport report;

    FetchResult(boolean complete, List<Alert> active, SyncReport report) {
        this.complete = complete;
        this.active = active;
        this.report = report;
    }

    @Override
    public String toString() {
        return (complete ? "complete" : "incomplete") + ", active alerts " + active.size();
    }

    /** True when every publication that a message named is held. If not: fetch again later. */
    public boolean complete() {
        return complete;
    }

    /** Alerts that are active now, newest first: to be shown inside the app only. */
    public List<Alert> active() {
        return Collections.unmodifiableList(active);
    }

    /** The active alert of a message; empty when it is not held yet, or not active any more. */
    public Optional<Alert> alert(String nid) {
        for (Alert alert : active) {
            if (alert.nid().equals(nid)) {
                return Optional.of(alert);
            }
        }
        return Optional.empty();
    }

    /** The result of the sync; empty when none was needed. */
    public Optional<SyncReport> report() {
        return Optional.ofNullable(report);
    }
}
