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
        @Schema(
                        description =
                                "Second half of the first password that this gives somebody: hand it over yourself. It works only behind the half that the proposer has, and is shown this once",
                        examples = "4t9x1-nr5wz")
                @Nullable String password) {
    @Override
    public String toString() {
        return "Decision[" + proposal.id() + "]";
    }
}
