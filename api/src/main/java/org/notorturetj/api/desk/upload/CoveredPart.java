package org.notorturetj.api.desk.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A part of a picture, in thousandths of its width and height as it is shown, from the upper left corner. What reaches beyond an edge ends there.")
public record CoveredPart(
        @Schema(
                        description = "An ellipse touches all sides of the rectangle",
                        enumeration = {"rectangle", "ellipse"},
                        examples = "ellipse",
                        required = true)
                @NotNull
                @Pattern(regexp = "(rectangle|ellipse)")
                String shape,
        @Schema(description = "From the left edge", examples = "400", required = true)
                @NotNull
                @Min(0)
                @Max(999)
                Integer x,
        @Schema(description = "From the upper edge", examples = "100", required = true)
                @NotNull
                @Min(0)
                @Max(999)
                Integer y,
        @Schema(description = "Of the picture's width", examples = "200", required = true)
                @NotNull
                @Min(1)
                @Max(1000)
                Integer width,
        @Schema(description = "Of the picture's height", examples = "300", required = true)
                @NotNull
                @Min(1)
                @Max(1000)
                Integer height) {}
