package org.notorturetj.api.desk.review;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.text.Language;

@Schema(description = "What reviews say of one text now. They belong to its exact bytes.")
public record TextReviews(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "Language of the text", examples = "tg", required = true)
                Language language,
        @Schema(description = "Number of the edition", examples = "2", required = true) int edition,
        @Schema(
                        description = "unreviewed, current, due or expired",
                        examples = "current",
                        required = true)
                String legal,
        @Schema(
                        description = "Id of the account that reviewed it legally",
                        examples = "3v8k1m5n7p2r4t6w")
                @AccountId
                @Nullable String legalReviewer,
        @Schema(description = "Day of the law that was used", examples = "2026-11-01")
                @Nullable String lawAsOf,
        @Schema(description = "When it was reviewed legally", examples = "2026-11-24T09:00:00Z")
                @Nullable Instant legalReviewedAt,
        @Schema(description = "When the next review is due", examples = "2027-11-24T09:00:00Z")
                @Nullable Instant legalDueAt,
        @Schema(description = "unreviewed or current", examples = "unreviewed", required = true)
                String translation,
        @Schema(
                        description = "Id of the account that reviewed the translation",
                        examples = "6b2c4d8f0g1h3j5k")
                @AccountId
                @Nullable String translationReviewer,
        @Schema(
                        description = "When the translation was reviewed",
                        examples = "2026-11-24T09:00:00Z")
                @Nullable Instant translationReviewedAt) {}
