package org.notorturetj.api.desk.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A proposal was approved, and is carried out.")
public record Decision(
        @Schema(description = "The proposal", required = true) Proposal proposal,
        @Schema(
                        description = "Number of the publication that was made",
                        examples = "42",
                        minimum = "1",
                        maximum = "9007199254740991")
                @Nullable Long publication,
        @Schema(
                        description = "Number of the schedule that was set",
                        examples = "7",
                        minimum = "1",
                        maximum = "9007199254740991")
                @Nullable Long schedule,
        @Schema(description = "Id of the account it was about", examples = "1a2b3c4d5e6f7g8h")
                @Nullable String account,
        @Schema(
                        description =
                                "A password that was made, shown this once; its owner must change it",
                        examples = "correct-horse-battery-staple")
                @Nullable String initialPassword) {}
