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
                @Nullable Long schedule) {}
