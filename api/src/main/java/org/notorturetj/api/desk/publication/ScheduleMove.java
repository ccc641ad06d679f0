package org.notorturetj.api.desk.publication;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Another moment for what is scheduled.")
public record ScheduleMove(
        @Schema(
                        description = "The moment that it has now, as it was read",
                        examples = "2026-12-10T06:00:00Z",
                        required = true)
                @NotNull
                Instant from,
        @Schema(
                        description = "The moment that it is to have, in the future",
                        examples = "2026-12-11T06:00:00Z",
                        required = true)
                @NotNull
                Instant at) {}
