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

    /**
     * Alerts that are active at a moment, newest first: of state {@code active} and not yet
     * expired.
     *
     * @param moment milliseconds since 1970
     */
    public static List<Alert> activeAt(Content content, long moment) {
        List<Alert> alerts = new ArrayList<>();
        for (JsonObject record : content.records("alerts")) {
            boolean active = "active".equals(record.text("state", ""));
            if (active && moment < Times.of(record.text("expiresAt", ""))) {
                alerts.add(new Alert(record));
            }
        }
        Comparator<Alert> oldestFirst = Comparator.comparingLong(Alert::publishedAt);
        Collections.sort(alerts, oldestFirst.reversed());
        return alerts;
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

    /** Milliseconds since 1970. */
    public long publishedAt() {
        return Times.of(says.text("publishedAt", ""));
    }
}
