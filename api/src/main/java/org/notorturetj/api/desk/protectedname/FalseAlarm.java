package org.notorturetj.api.desk.protectedname;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "What somebody calls a false alarm, with the words that raised it: for whoever decides.")
public record FalseAlarm(
        @Schema(description = "Id of the proposal", examples = "9c5m2d8w4xq7t0ab", required = true)
                String proposal,
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "Language of the text; absent for facts", examples = "ru")
                @Nullable Language language,
        @Schema(description = "Each place that raised the alarm", required = true)
                List<AlarmedWords> alarms) {
    public FalseAlarm {
        alarms = List.copyOf(alarms);
    }

    /** Without the words: they must not reach a log. */
    @Override
    public String toString() {
        return "FalseAlarm[" + proposal + "]";
    }
}
