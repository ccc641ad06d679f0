package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** The public record of an urgent case update. */
public final class Alert extends PublishedRecord {
    Alert(JsonObject record) {
        super(record);
    }

    /** All alerts that are held, in any state, in the order of their ids. */
    public static List<Alert> all(Content content) {
        return all(content, "alerts", Alert::new);
    }

    /**
     * Alerts that are active at a time, newest first: of state {@code active} and not yet expired.
     *
     * @param millis since 1970
     */
    public static List<Alert> activeAt(Content content, long millis) {
        List<Alert> alerts = new ArrayList<>();
        for (Alert alert : all(content)) {
            if (alert.isActiveAt(millis)) {
                alerts.add(alert);
            }
        }
        Comparator<Alert> oldestFirst = Comparator.comparingLong(Alert::publishedAt);
        Collections.sort(alerts, oldestFirst.reversed());
        return alerts;
    }

    /** True while it is neither retracted nor expired; an unknown state is not active. */
    public boolean isActiveAt(long millis) {
        return "active".equals(state()) && millis < expiresAt();
    }

    /** {@code active}, {@code retracted}, {@code expired}; new values may be added. */
    public String state() {
        return text("state");
    }

    /** Its id and state; not its nid, which no log may have. */
    @Override
    public String toString() {
        return super.toString() + " (" + state() + ")";
    }

    /**
     * The notification id: what a push message names, and what is removed from the screen with the
     * alert.
     */
    public String nid() {
        return text("nid");
    }

    public String title() {
        return text("title");
    }

    public String summary() {
        return text("summary");
    }

    /** The code of the case. */
    public String caseCode() {
        return text("case");
    }

    /** The id of the case update that it is about. */
    public String update() {
        return text("update");
    }

    /** The publication that it came with. */
    public long seq() {
        return number(record, "seq");
    }

    /** Region codes; empty: it concerns all regions. */
    public List<String> regions() {
        return texts("regions");
    }

    /** Milliseconds since 1970. */
    public long expiresAt() {
        return time("expiresAt");
    }

    /** Milliseconds since 1970. */
    public long publishedAt() {
        return time("publishedAt");
    }
}
