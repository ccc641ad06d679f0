package org.notorturetj.api.desk.edition;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What reviews say of exactly this text now; any change of it makes them void.")
public record ReviewState(
        @Schema(
                        description = "unreviewed, current, due or expired",
                        examples = "current",
                        required = true)
                String legal,
        @Schema(description = "The day of the law that was used", examples = "2026-11-24")
                @Nullable LocalDate lawAsOf,
        @Schema(description = "When a lawyer reviewed it", examples = "2026-11-24T12:00:00Z")
                @Nullable Instant reviewedAt,
        @Schema(description = "When it has to be reviewed again", examples = "2027-11-24T00:00:00Z")
                @Nullable Instant dueAt,
        @Schema(description = "unreviewed or current", examples = "unreviewed", required = true)
                String translation) {}
