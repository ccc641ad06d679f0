package org.notorturetj.client.offline;

import java.util.Collections;
import java.util.List;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJsonException;

/** The opening times of a record. What has a form of its own in it is as good as unreadable. */
final class OpeningHours {
    private static final String OTHER = "?";

    private OpeningHours() {}

    static OpenStatus at(JsonObject hours, long millis) {
        OpeningTimes times = new OpeningTimes(hours.text("mode", ""));
        for (JsonObject period : hours.objectsOrEmpty("week")) {
            times.addPeriod(weekday(period), period.text("from", OTHER), period.text("to", OTHER));
        }
        for (JsonObject day : exceptions(hours)) {
            times.addException(day.text("date", OTHER), time(day, "from"), time(day, "to"));
        }
        return times.at(millis);
    }

    private static long weekday(JsonObject period) {
        try {
            return period.integer("day");
        } catch (MalformedJsonException e) {
            return 0;
        }
    }

    private static List<JsonObject> exceptions(JsonObject hours) {
        try {
            if (hours.has("exceptions")) {
                return hours.objects("exceptions");
            }
        } catch (MalformedJsonException e) {
            return Collections.singletonList(JsonObject.empty());
        }
        return Collections.emptyList();
    }

    /** Absent on a closed day. */
    private static String time(JsonObject day, String member) {
        return day.has(member) ? day.text(member, OTHER) : "";
    }
}
