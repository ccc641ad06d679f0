package org.notorturetj.api.desk.publication;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "When a refused schedule is to be tried again.")
public record ScheduleRenewal(
        @Schema(
                        description = "The new moment, in the future; absent: now",
                        examples = "2026-12-10T06:00:00Z")
                @Nullable Instant at,
        @Schema(
                        description =
                                "True: the coordinator says that guides go out although no lawyer has reviewed them, with their public warning",
                        examples = "true")
                @Nullable Boolean unreviewedAcknowledged) {}
