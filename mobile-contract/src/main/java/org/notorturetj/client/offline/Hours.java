package org.notorturetj.client.offline;

import java.util.List;

import org.notorturetj.client.json.JsonObject;

/** When somebody answers a line, to be shown; {@link Line#openStatusAt} reckons with it. */
public final class Hours {
    private final JsonObject record;

    Hours(JsonObject record) {
        this.record = record;
    }

    /** always, weekly, unknown; new values may be added, and count as unknown. */
    public String mode() {
        return record.text("mode", "");
    }

    /** The open periods, for weekly hours, in the time of Dushanbe (UTC+5). */
    public List<Period> week() {
        return PublishedRecord.each(record.objectsOrEmpty("week"), Period::new);
    }

    /** Days that differ from the week. */
    public List<Period> exceptions() {
        return PublishedRecord.each(record.objectsOrEmpty("exceptions"), Period::new);
    }

    /** True when one may also get in touch outside these hours. */
    public boolean isOutOfHours() {
        return record.flag("outOfHours", false);
    }

    /** The hours in words. */
    public String note() {
        return record.text("note", "");
    }

    /** An open period of a weekday, or of an exceptional day. */
    public static final class Period {
        private final JsonObject record;

        Period(JsonObject record) {
            this.record = record;
        }

        /** 1 Monday to 7 Sunday; 0 for an exceptional day. */
        public long day() {
            return PublishedRecord.number(record, "day");
        }

        /** The exceptional day, such as 2026-03-21; empty for a weekday. */
        public String date() {
            return record.text("date", "");
        }

        /** HH:MM; empty on a closed day. */
        public String from() {
            return record.text("from", "");
        }

        /** HH:MM, 24:00 for the end of the day; empty on a closed day. */
        public String to() {
            return record.text("to", "");
        }
    }
}
