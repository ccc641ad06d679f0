package org.notorturetj.api.guide;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "State of a review of exactly this text.")
public record Review(
        @Schema(
                        description =
                                "unreviewed, current, due (the next review is near) or expired (it was due); new values may come",
                        examples = "unreviewed",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "legalReviews"))
                String status,
        @Schema(description = "When it was reviewed", examples = "2026-11-24T09:30:00Z")
                @Nullable Instant reviewedAt,
        @Schema(description = "When the next review is due", examples = "2027-11-24T09:30:00Z")
                @Nullable Instant dueAt) {
    /** Nobody has reviewed this text. */
    public static Review unreviewed() {
        return new Review("unreviewed", null, null);
    }
}
