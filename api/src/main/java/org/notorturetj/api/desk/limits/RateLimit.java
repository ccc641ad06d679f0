package org.notorturetj.api.desk.limits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How often the operations of a group may be asked.")
public record RateLimit(
        @Schema(
                        description = "Name of the group; new ones may come",
                        examples = "writes",
                        required = true)
                String group,
        @Schema(
                        description = "The operations in it",
                        examples = "Whatever changes something",
                        required = true)
                String operations,
        @Schema(
                        description =
                                "What is counted together: person (a signed-in account), address, or everybody",
                        examples = "person",
                        required = true)
                String per,
        @Schema(
                        description = "Requests that may come at once; then they come back evenly",
                        examples = "120",
                        required = true)
                int requests,
        @Schema(
                        description = "Seconds in which all of them have come back",
                        examples = "60",
                        required = true)
                long seconds) {}
