package org.notorturetj.api.desk.preview;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A link that was made. Whoever has it sees the text, so hand it on as you would the text; it is shown this once.")
public record MadePreview(
        @Schema(
                        description = "Id of the link, to take it back with",
                        examples = "0c4m8x2vq7wz1hdk",
                        required = true)
                String id,
        @Schema(
                        description = "The secret part of the address",
                        examples = "3k9f0t6x2m8w4c7z1q5v3k9f0t6x2m8w4c7z1q5v3k9f0t6x2m8w",
                        required = true)
                String token,
        @Schema(
                        description =
                                "The address to open: relative, or below the public base address",
                        examples =
                                "/desk/v1/previews/3k9f0t6x2m8w4c7z1q5v3k9f0t6x2m8w4c7z1q5v3k9f0t6x2m8w",
                        required = true)
                String url,
        @Schema(description = "When it ends", examples = "2026-11-25T09:00:00Z", required = true)
                Instant expiresAt) {
    /** Without what must not be written down. */
    @Override
    public String toString() {
        return "MadePreview[" + id + "]";
    }
}
