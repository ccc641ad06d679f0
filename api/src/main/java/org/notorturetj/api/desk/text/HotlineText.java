package org.notorturetj.api.desk.text;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.WordOf;

/**
 * The text of a line in one language.
 *
 * @param riskNotes who can see that one used a channel, by type of channel
 */
public record HotlineText(
        @Line(120) String name,
        String description,
        @Nullable String coverageNote,
        @Nullable String hoursNote,
        String source,
        Map<@WordOf("channels") String, String> riskNotes) {
    public HotlineText {
        riskNotes = riskNotes == null ? Map.of() : Map.copyOf(riskNotes);
    }
}
