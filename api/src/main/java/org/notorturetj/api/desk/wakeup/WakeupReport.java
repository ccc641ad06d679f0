package org.notorturetj.api.desk.wakeup;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

@Schema(
        description =
                "One wake-up and what became of it. A target is a topic or a registered device.")
@MadeByName
public record WakeupReport(
        @Schema(
                        description =
                                "alert: there is one; retract: it was called off or withdrawn; hotline: a line is compromised; digest: ordinary news. More may come",
                        examples = "alert",
                        required = true)
                String kind,
        @Schema(
                        description =
                                "waiting: until phones can fetch it; sending; ended; cancelled: called off before it was sent. More may come",
                        examples = "ended",
                        required = true)
                String state,
        @Schema(
                        description = "Number of the publication that phones fetch",
                        examples = "42",
                        required = true)
                long seq,
        @Schema(
                        description = "When it was approved, UTC",
                        examples = "2026-11-25T09:30:00Z",
                        required = true)
                Instant approvedAt,
        @Schema(
                        description = "From then on it is not sent any more, UTC",
                        examples = "2026-12-25T09:30:00Z",
                        required = true)
                Instant expiresAt,
        @Schema(description = "Targets whose provider has it", examples = "3", required = true)
                long accepted,
        @Schema(
                        description = "Targets that were not there any more, and are forgotten",
                        examples = "0",
                        required = true)
                long gone,
        @Schema(
                        description = "Targets whose provider will never take it",
                        examples = "0",
                        required = true)
                long rejected,
        @Schema(
                        description = "Targets of which nobody knows: the answer was lost",
                        examples = "0",
                        required = true)
                long unknown,
        @Schema(
                        description = "Targets that wait; at the end: that were not told",
                        examples = "0",
                        required = true)
                long unsent,
        @Schema(
                        description =
                                "Milliseconds from the approval until 50 % of the accepted had it; absent until it has ended",
                        examples = "840")
                @Nullable Long p50Millis,
        @Schema(description = "The same for 95 %", examples = "1210") @Nullable Long p95Millis,
        @Schema(description = "The same for 99 %", examples = "1630") @Nullable Long p99Millis) {}
