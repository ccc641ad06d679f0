package org.notorturetj.api.desk.wakeup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "One way to phones. How many listen to a topic nobody knows, this server neither: phones subscribe by themselves.")
public record Reach(
        @Schema(
                        description =
                                "topic or devices: those that registered one by one. More may come",
                        examples = "topic",
                        required = true)
                String way,
        @Schema(
                        description =
                                "Whether the server that answers can send by this way: it has the credentials for it. By a way that is not open nothing rings",
                        examples = "true",
                        required = true)
                boolean open,
        @Schema(description = "Name of the topic", examples = "tg-urgent", maxLength = 100)
                @Nullable String topic,
        @Schema(
                        description =
                                "So many registered devices at most, rounded up to two digits. Fewer are told when the alert names regions: which ones a device chose is sealed",
                        examples = "40")
                @Nullable Long atMost) {}
