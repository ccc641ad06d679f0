package org.notorturetj.api.desk.protectedname;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.AccountId;

@Schema(description = "What a redaction of a name has cleaned, and what it cannot reach.")
@MadeByName
public record NameRedaction(
        @Schema(
                        description = "Number of the redaction",
                        examples = "3",
                        minimum = "1",
                        maximum = "9007199254740991",
                        required = true)
                long number,
        @Schema(
                        description =
                                "running; failed: something is left or could not be cleaned, and it is tried again; done: nothing is left, and it was verified. More may come",
                        examples = "done",
                        required = true)
                String state,
        @Schema(
                        description = "Id of the account that asked for it",
                        examples = "3v8k1m5n7p2r4t6w",
                        required = true)
                @AccountId
                String proposer,
        @Schema(
                        description = "Id of the account that agreed",
                        examples = "2b4d6f8h1k3m5p7r",
                        required = true)
                @AccountId
                String approver,
        @Schema(
                        description = "When it was agreed to",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant createdAt,
        @Schema(description = "When it ended", examples = "2026-11-24T09:01:00Z")
                @Nullable Instant endedAt,
        @Schema(description = "How many texts were cleaned, by place", required = true)
                List<CleanedPlace> cleaned,
        @Schema(
                        description = "How many texts still hold the name: see the findings",
                        examples = "0",
                        minimum = "0",
                        maximum = "9007199254740991",
                        required = true)
                long left,
        @Schema(description = "The same by place; empty when nothing is left", required = true)
                List<LeftPlace> leftIn,
        @Schema(
                        description = "Since when it has failed; absent for one that has not",
                        examples = "2026-11-24T09:01:00Z")
                @Nullable Instant failedAt,
        @Schema(
                        description =
                                "When it is tried again by itself; absent for one that has not failed",
                        examples = "2026-11-24T09:06:00Z")
                @Nullable Instant retryAt,
        @Schema(description = "The search for the name that followed; absent until it began")
                @Nullable NameSearch verification,
        @Schema(
                        description =
                                "What no redaction reaches, and what to do about it, in the language of the answer",
                        examples =
                                "[\"Backups made before hold the name: destroy them or make them anew.\"]",
                        required = true)
                List<String> beyond) {
    public NameRedaction {
        cleaned = List.copyOf(cleaned);
        leftIn = List.copyOf(leftIn);
        beyond = List.copyOf(beyond);
    }
}
