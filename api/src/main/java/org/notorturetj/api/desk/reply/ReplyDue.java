package org.notorturetj.api.desk.reply;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "By when an authority must reply, and all that the date was reached by.")
public record ReplyDue(
        @Schema(
                        description = "Day of the publication in Dushanbe, ISO 8601",
                        examples = "2026-03-18",
                        required = true)
                LocalDate published,
        @Schema(
                        description = "Last day on which a reply is in time, ISO 8601",
                        examples = "2026-03-27",
                        required = true)
                LocalDate due,
        @Schema(
                        description =
                                "True when all holidays until then are known; false: it may still move, and nobody is late",
                        examples = "true",
                        required = true)
                boolean complete,
        @Schema(description = "The rule that it was counted by", required = true)
                ReplyRuleInForce rule,
        @Schema(
                        description = "Days that were counted and are not as the week says",
                        required = true)
                List<AnnouncedDay> announced) {
    public ReplyDue {
        announced = List.copyOf(announced);
    }
}
