package org.notorturetj.api.desk.protectedname;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AccountId;

@Schema(
        description =
                "How often the texts of one account were refused for protected names, or warned of with both parts of one. Many different names are a sign that somebody tries out who is protected.")
public record NameRefusals(
        @Schema(description = "Id of the account", examples = "3v8k1m5n7p2r4t6w", required = true)
                @AccountId
                String account,
        @Schema(
                        description =
                                "How many different names, in the time that counts for delays: a day",
                        examples = "2",
                        minimum = "0",
                        maximum = "9007199254740991",
                        required = true)
                long names,
        @Schema(
                        description = "How many refusals and such warnings altogether",
                        examples = "5",
                        minimum = "1",
                        maximum = "9007199254740991",
                        required = true)
                long times,
        @Schema(
                        description = "When the last one was",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant lastAt,
        @Schema(
                        description = "Until when the account can save nothing; absent if it can",
                        examples = "2026-11-24T09:10:00Z")
                @Nullable Instant blockedUntil) {}
