package org.notorturetj.client.push;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.notorturetj.client.Content;
import org.notorturetj.client.offline.Alert;

/** Updates the history from the records of alerts that are held, which take precedence. */
final class AlertReconciler {
    private final MessageHistory history;
    private final Set<String> regions;

    AlertReconciler(MessageHistory history, Collection<String> regions) {
        this.history = history;
        this.regions = new HashSet<>(regions);
    }

    /**
     * Marks as pending what is to be shown and what is to be removed.
     *
     * @param heldSeq as of which publication the alerts are held, or an earlier one
     * @param millis since 1970
     */
    void reconcile(Content content, long heldSeq, long millis) {
        Set<String> published = new HashSet<>();
        for (Alert alert : Alert.all(content)) {
            // Whether it has expired depends on the clock, which may be wrong: that is not
            // remembered.
            published.add(alert.nid());
            if (alert.isActiveAt(millis)) {
                active(alert, heldSeq);
            } else if (!alert.state().equals("active")) {
                ended(alert.nid(), seconds(alert));
            }
        }
        for (RememberedMessage one : history.all()) {
            if (one.kind == PushKind.ALERT && one.seq <= heldSeq && !published.contains(one.nid)) {
                // Withdrawn: it is not published any more.
                ended(one.nid, one.expires);
            }
        }
        if (heldSeq >= 0) {
            history.start();
        }
    }

    private void active(Alert alert, long heldSeq) {
        RememberedMessage known = history.find(PushKind.ALERT, alert.nid());
        long expires = seconds(alert);
        if (known != null) {
            RememberedMessage kept = known.until(expires);
            history.put(concerns(alert) ? kept : kept.done());
        } else if (!history.isRetracted(alert.nid()) && expires > history.forgottenUntil()) {
            long seq = Math.max(heldSeq, 0);
            RememberedMessage found =
                    new RememberedMessage(
                            PushKind.ALERT, alert.nid(), seq, true, expires, concerns(alert));
            // What was active before the phone held any alerts can be read, and is news only when
            // a message says so.
            history.put(history.isStarted() || !concerns(alert) ? found : found.unseen());
        }
    }

    private boolean concerns(Alert alert) {
        return regions.isEmpty()
                || alert.regions().isEmpty()
                || !Collections.disjoint(regions, alert.regions());
    }

    /** Also for an alert that the phone has not received: its message may still arrive. */
    private void ended(String nid, long expires) {
        if (!nid.isEmpty() && !history.isRetracted(nid)) {
            RememberedMessage alert = history.find(PushKind.ALERT, nid);
            RememberedMessage retraction =
                    new RememberedMessage(PushKind.RETRACT, nid, 0, false, expires, alert != null);
            history.put(alert == null ? retraction : retraction.until(alert.expires));
        }
    }

    /** Zero, which is always past, for a record with a malformed time. */
    private static long seconds(Alert alert) {
        return Math.max(0, alert.expiresAt() / 1000);
    }
}
