package org.notorturetj.api.desk.preview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A link to make.")
public record NewPreview(
        @Schema(
                        description =
                                "After how many hours it ends: 1 to 168; 24 when it is absent",
                        examples = "24",
                        minimum = "1",
                        maximum = "168")
                @Min(1)
                @Max(168)
                @Nullable Integer hours) {
    private static final int DAY = 24;

    /** The hours, also when none were asked for. */
    public int life() {
        return hours == null ? DAY : hours;
    }
}
