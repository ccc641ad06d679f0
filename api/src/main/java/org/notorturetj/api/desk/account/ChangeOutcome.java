package org.notorturetj.api.desk.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What became of a change: it is done, or it waits for a second person. Secrets in it are shown this once.")
public record ChangeOutcome(
        @Schema(description = "Id of the account", examples = "hd6k4rnxeewpg8qq", required = true)
                String account,
        @Schema(
                        description = "False while it waits for a second person",
                        examples = "true",
                        required = true)
                boolean done,
        @Schema(
                        description = "Id of the proposal that somebody else has to approve",
                        examples = "t2b9q5y0c8dxw3mk")
                @Nullable String proposal,
        @Schema(
                        description =
                                "The password to hand over; its owner has to change it. While the change waits for a second person it is only the first half: whoever approves gets the second one, and the owner signs in with both, one behind the other",
                        examples = "h3k82-m7qvd-4t9x1-nr5wz")
                @Nullable String password,
        @Schema(
                        description =
                                "The token of a service account; it works once the change is done",
                        examples = "q3mK0sVQy1oM8rZ2cW5tN7xB4dF6gH9jL0pA2eS4uYI")
                @Nullable String token) {
    @Override
    public String toString() {
        return "ChangeOutcome[" + account + "]";
    }
}
