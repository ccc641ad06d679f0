package org.notorturetj.api.desk.wakeup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a provider said of a message that it was not to send.")
public record Rehearsal(
        @Schema(description = "The topic", examples = "tg-urgent", required = true, maxLength = 100)
                String topic,
        @Schema(
                        description =
                                "accepted, rejected, later (not now), unknown (no answer) or gone; more may come",
                        examples = "accepted",
                        required = true)
                String outcome,
        @Schema(
                        description = "The provider's word for why not",
                        examples = "UNAVAILABLE",
                        maxLength = 64)
                @Nullable String code) {}
