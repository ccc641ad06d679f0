package org.notorturetj.api.desk.session;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A session that has not ended.")
public record Session(
        @Schema(description = "Id of the session", examples = "5gkw3t8d0m2vq7xn", required = true)
                String id,
        @Schema(description = "When it began", examples = "2026-11-24T08:00:00Z", required = true)
                Instant createdAt,
        @Schema(
                        description = "When it was last used, to the minute",
                        examples = "2026-11-24T09:30:00Z",
                        required = true)
                Instant usedAt,
        @Schema(
                        description = "When it ends, however busy it is",
                        examples = "2026-11-24T20:00:00Z",
                        required = true)
                Instant expiresAt,
        @Schema(
                        description = "True for the session of this request",
                        examples = "true",
                        required = true)
                boolean current) {}
