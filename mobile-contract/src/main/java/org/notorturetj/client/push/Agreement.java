package org.notorturetj.client.push;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.notorturetj.client.Content;
import org.notorturetj.client.offline.Alert;

/** Makes the notes agree with the alerts that are held: what the records say counts. */
final class Agreement {
    private final Notes notes;
    private final Set<String> regions;

    Agreement(Notes notes, Collection<String> regions) {
        this.notes = notes;
        this.regions = new HashSet<>(regions);
    }

    /**
     * Notes what to show and what to take down.
     *
     * @param held as of which publication the alerts are held, or an earlier one
     * @param moment milliseconds since 1970
     */
    void with(Content content, long held, long moment) {
        Set<String> there = new HashSet<>();
        for (Alert alert : Alert.all(content)) {
            // That its time is over is for the clock to say, which may be wrong: nothing is noted.
            there.add(alert.nid());
            if (alert.isActiveAt(moment)) {
                active(alert, held);
            } else if (!alert.state().equals("active")) {
                over(alert.nid(), seconds(alert));
            }
        }
        for (Heard one : notes.all()) {
            if (one.kind == PushKind.ALERT && one.seq <= held && !there.contains(one.nid)) {
                // Withdrawn: what is published has no such alert any more.
                over(one.nid, one.expires);
            }
        }
        if (held >= 0) {
            notes.begin();
        }
    }

    private void active(Alert alert, long held) {
        Heard known = notes.of(PushKind.ALERT, alert.nid());
        long expires = seconds(alert);
        if (known != null) {
            Heard kept = known.until(expires);
            notes.put(concerns(alert) ? kept : kept.closed());
        } else if (!notes.isOver(alert.nid()) && expires > notes.forgotten()) {
            // What was active before the phone held any alerts is there to be read, and no news.
            boolean news = notes.begun() && concerns(alert);
            long seq = Math.max(held, 0);
            notes.put(new Heard(PushKind.ALERT, alert.nid(), seq, true, expires, news));
        }
    }

    private boolean concerns(Alert alert) {
        return regions.isEmpty()
                || alert.regions().isEmpty()
                || !Collections.disjoint(regions, alert.regions());
    }

    /** Also of an alert that was never heard of: its message may still be on the way. */
    private void over(String nid, long expires) {
        if (!nid.isEmpty() && !notes.isOver(nid)) {
            Heard alert = notes.of(PushKind.ALERT, nid);
            Heard end = new Heard(PushKind.RETRACT, nid, 0, false, expires, alert != null);
            notes.put(alert == null ? end : end.until(alert.expires));
        }
    }

    /** A record without a moment that can be read is over since ever. */
    private static long seconds(Alert alert) {
        return Math.max(0, alert.expiresAt() / 1000);
    }
}
