package org.notorturetj.api.desk.review;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Past;

@Schema(description = "A lawyer's word on one language's exact text.")
public record NewLegalReview(
        @Schema(
                        description = "The day of the law that was used, not in the future",
                        examples = "2026-11-24",
                        required = true)
                @NotNull
                @Past
                LocalDate lawAsOf,
        @Schema(
                        description =
                                "When it has to be reviewed again: 1 day to 24 months from now; absent: after the server's period, a year by default",
                        examples = "2027-11-24T00:00:00Z")
                @Nullable Instant dueAt) {}
