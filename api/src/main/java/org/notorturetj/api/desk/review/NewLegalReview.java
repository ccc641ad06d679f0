package org.notorturetj.api.desk.review;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A lawyer's word on exactly the text that was read.")
public record NewLegalReview(
        @Schema(
                        description =
                                "Number of the edition that was read; absent: the one that is worked on. To renew the review of what the public reads while a newer text is being written, name the published one",
                        examples = "2")
                @Min(1)
                @Nullable Integer edition,
        @Schema(
                        description = "Day of the law that was used, not in the future",
                        examples = "2026-11-01",
                        required = true)
                @NotNull
                LocalDate lawAsOf,
        @Schema(
                        description =
                                "Until when it holds: in 1 day to 24 months from now; absent: after the period of the settings, 12 months",
                        examples = "2027-11-24T09:00:00Z")
                @Nullable Instant dueAt) {}
