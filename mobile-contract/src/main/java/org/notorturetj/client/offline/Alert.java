package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** The public record of an urgent case update. */
public final class Alert {
    private final JsonObject says;

    Alert(JsonObject says) {
        this.says = says;
    }

    /** All alerts that are held, whatever became of them, in the order of their ids. */
    public static List<Alert> all(Content content) {
        List<Alert> alerts = new ArrayList<>();
        for (JsonObject record : content.records("alerts")) {
            alerts.add(new Alert(record));
        }
        return alerts;
    }

    /**
     * Alerts that are active at a moment, newest first: of state {@code active} and not yet
     * expired.
     *
     * @param moment milliseconds since 1970
     */
    public static List<Alert> activeAt(Content content, long moment) {
        List<Alert> alerts = new ArrayList<>();
        for (Alert alert : all(content)) {
            if (alert.isActiveAt(moment)) {
                alerts.add(alert);
            }
        }
        Comparator<Alert> oldestFirst = Comparator.comparingLong(Alert::publishedAt);
        Collections.sort(alerts, oldestFirst.reversed());
        return alerts;
    }

    /** True while it is neither retracted nor over; a state that is not known is not active. */
    public boolean isActiveAt(long moment) {
        return "active".equals(state()) && moment < expiresAt();
    }

    /** {@code active}, {@code retracted}, {@code expired}; new values may come. */
    public String state() {
        return says.text("state", "");
    }

    public String id() {
        return says.text("id", "");
    }

    /**
     * The notification id: what a push message names, and what must be taken down with the alert.
     */
    public String nid() {
        return says.text("nid", "");
    }

    public String title() {
        return says.text("title", "");
    }

    public String summary() {
        return says.text("summary", "");
    }

    /** The code of the case. */
    public String caseCode() {
        return says.text("case", "");
    }

    /** Codes of regions; empty: it concerns all of them. */
    public List<String> regions() {
        return says.textsOrNone("regions");
    }

    /** Milliseconds since 1970. */
    public long expiresAt() {
        return Times.of(says.text("expiresAt", ""));
    }

    /** Milliseconds since 1970. */
    public long publishedAt() {
        return Times.of(says.text("publishedAt", ""));
    }
}
