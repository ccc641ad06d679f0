package org.notorturetj.client.offline;

import java.util.Collections;
import java.util.List;

import org.notorturetj.client.json.JsonObject;

/**
 * A telephone line: either a {@link CallableLine}, which has numbers, or an {@link
 * UnavailableLine}, which cannot have any.
 */
public abstract class Line {
    private final JsonObject record;

    Line(JsonObject record) {
        this.record = record;
    }

    /**
     * Only {@code active} may be called: a line of any other status, known or not, has no numbers.
     */
    static Line of(JsonObject record) {
        return "active".equals(record.text("status", ""))
                ? new CallableLine(record)
                : new UnavailableLine(record);
    }

    public String id() {
        return record.text("id", "");
    }

    /** Its id, and whether it may be called. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + id();
    }

    public String name() {
        return record.text("name", "");
    }

    public String description() {
        return record.text("description", "");
    }

    /**
     * The language of this text: if it is not that of the app, the text is a fallback, to be
     * marked.
     */
    public String language() {
        return record.text("language", "");
    }

    /** The opening hours in words; empty when there are none. */
    public String hoursNote() {
        return record.objectOrEmpty("hours").text("note", "");
    }

    /** Whether somebody answers at a time, in milliseconds since 1970. */
    public OpenStatus openStatusAt(long millis) {
        return OpeningHours.at(record.objectOrEmpty("hours"), millis);
    }

    /** Codes of the regions it serves; empty: none is stated, and it is shown everywhere. */
    public List<String> serves() {
        return Collections.unmodifiableList(record.textsOrEmpty("serves"));
    }

    /** What a caller should know about the area served; empty when there is nothing. */
    public String coverageNote() {
        return record.text("coverageNote", "");
    }

    /** The id of the line it must be shown with; empty when there is none. */
    String pairedWith() {
        return record.text("pairedWith", "");
    }
}
