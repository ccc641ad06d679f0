package org.notorturetj.api.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A file of a media document.")
public record Rendition(
        @Schema(
                        description = "Address",
                        examples =
                                "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.webp",
                        required = true)
                String url,
        @Schema(description = "Media type", examples = "image/webp", required = true) String type,
        @Schema(description = "Exact length in bytes", examples = "9120", required = true)
                long bytes,
        @Schema(
                        description = "SHA-256 of the bytes",
                        examples =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        required = true)
                String hash,
        @Schema(description = "Width in pixels; absent for what is no picture", examples = "480")
                @Nullable Integer width,
        @Schema(description = "Height in pixels; absent for what is no picture", examples = "320")
                @Nullable Integer height) {}
