package org.notorturetj.api.desk.upload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Bytes that may be published.")
public record CleanFilePart(
        @Schema(description = "Media type of the bytes", examples = "image/webp", required = true)
                String type,
        @Schema(description = "Of a picture, in pixels", examples = "320") @Nullable Integer width,
        @Schema(description = "Of a picture, in pixels", examples = "240") @Nullable Integer height,
        @Schema(description = "Exact length", examples = "14321", required = true) long bytes,
        @Schema(
                        description = "Where the desk reads it",
                        examples = "/desk/v1/files/hd6k4rnxeewpg8qq/parts/0",
                        required = true)
                String href) {}
