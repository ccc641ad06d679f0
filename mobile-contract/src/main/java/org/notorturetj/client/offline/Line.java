package org.notorturetj.client.offline;

import java.util.Collections;
import java.util.List;

import org.notorturetj.client.json.JsonObject;

/**
 * A telephone line: either a {@link CallableLine}, which has numbers, or a {@link SilentLine},
 * which has none and cannot get any.
 */
public abstract class Line {
    private final JsonObject says;

    Line(JsonObject says) {
        this.says = says;
    }

    /** Only {@code active} may be called: any other status, a new one too, is silent. */
    static Line of(JsonObject record) {
        return "active".equals(record.text("status", ""))
                ? new CallableLine(record)
                : new SilentLine(record);
    }

    public String id() {
        return says.text("id", "");
    }

    public String name() {
        return says.text("name", "");
    }

    public String description() {
        return says.text("description", "");
    }

    /** The language of this text: another one than that of the app is a fallback, to be marked. */
    public String language() {
        return says.text("language", "");
    }

    /** The hours in words; empty when there are none. */
    public String hoursNote() {
        return says.objectOrEmpty("hours").text("note", "");
    }

    /** Whether somebody answers at a moment, in milliseconds since 1970. */
    public Openness at(long moment) {
        return Hours.at(says.objectOrEmpty("hours"), moment);
    }

    /** Codes of the regions it serves; empty: none is stated, it is shown everywhere. */
    public List<String> serves() {
        return Collections.unmodifiableList(says.textsOrNone("serves"));
    }

    /** What one should know about the area served; empty when there is nothing. */
    public String coverageNote() {
        return says.text("coverageNote", "");
    }

    /** The line it is shown with; empty when there is none. */
    String pairedWith() {
        return says.text("pairedWith", "");
    }
}
