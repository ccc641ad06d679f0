package org.notorturetj.api.desk.review;

import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Somebody else than its author compared exactly this text with its original.")
public record NewTranslationReview(
        @Schema(
                        description =
                                "Number of the edition that was read; absent: the one that is worked on",
                        examples = "2")
                @Min(1)
                @Nullable Integer edition) {}
